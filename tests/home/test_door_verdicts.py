"""The doctor is asked once, about the right place, and what he says is kept for a moment."""

import socket
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

import anyio
import pytest
from door_world import diagnosis, line

from homeport.errors import UsageError
from homeport.home.doctor.asked import Asked
from homeport.home.door_verdicts import DoorVerdicts
from homeport.home.route_list import RouteLine, State, target_of
from homeport.kit.clock import Clock
from homeport.model.finding import Diagnosis
from homeport.model.front import Origin

SOON_S = 20
LINES = tuple(line(f"app-{at}", target=f"localhost:{at}") for at in range(1, 9))

pytestmark = pytest.mark.anyio


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@dataclass
class Doctor:
    """Takes until `door` is opened over each question; counts them."""

    trouble: Exception | None = None
    asked: Counter[str] = field(default_factory=Counter)
    at_once: int = 0
    most_at_once: int = 0
    door: anyio.Event = field(default_factory=anyio.Event)
    now_s: float = 0.0

    async def ask(self, asked: Asked) -> Diagnosis:
        assert asked.target is not None
        self.asked[asked.target] += 1
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        try:
            await self.door.wait()
        finally:
            self.at_once -= 1
        if self.trouble is not None:
            raise self.trouble
        return diagnosis(asked.target)

    def clock(self) -> Clock:
        return Clock(monotonic_s=lambda: self.now_s)


@asynccontextmanager
async def keeper(doctor: Doctor) -> AsyncIterator[DoorVerdicts]:
    found = DoorVerdicts(lambda: LINES, ask=doctor.ask, clock=doctor.clock())
    async with running(found):
        yield found


@asynccontextmanager
async def running(found: DoorVerdicts) -> AsyncIterator[DoorVerdicts]:
    with anyio.fail_after(SOON_S):
        async with anyio.create_task_group() as tasks:
            tasks.start_soon(found.run)
            await anyio.wait_all_tasks_blocked()
            yield found
            tasks.cancel_scope.cancel()


async def test_a_real_dead_app(monkeypatch: pytest.MonkeyPatch) -> None:
    # As home is: no programs of a project around it, which could be meant.
    monkeypatch.chdir("/")
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    shop = line(target=f"localhost:{port}", state=State.DOWN)
    async with running(DoorVerdicts(lambda: (shop,))) as found:
        said = await found.verdict("shop")
    assert said is not None
    assert not said.healthy
    assert said.causes[0].code == "not-listening"
    assert str(port) in said.causes[0].what


async def test_an_app_that_is_there_after_all() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        shop = line(target=f"127.0.0.1:{server.getsockname()[1]}")
        async with running(DoorVerdicts(lambda: (shop,))) as found:
            said = await found.verdict("shop")
    assert said is not None
    assert "not-listening" not in [one.code for one in said.causes]


async def test_many_who_ask_at_once_cause_one_look() -> None:
    doctor = Doctor()
    heard: list[Diagnosis | None] = []

    async def ask(found: DoorVerdicts) -> None:
        heard.append(await found.verdict("app-1"))

    async with keeper(doctor) as found, anyio.create_task_group() as askers:
        for _ in range(20):
            askers.start_soon(ask, found)
        await anyio.wait_all_tasks_blocked()
        doctor.door.set()
    assert doctor.asked == {"localhost:1": 1}
    assert [one.causes[0].what if one else None for one in heard] == ["localhost:1"] * 20


async def test_a_verdict_is_kept_for_five_seconds() -> None:
    doctor = Doctor()
    doctor.door.set()
    async with keeper(doctor) as found:
        for now_s, looks in ((0.0, 1), (4.9, 1), (5.0, 2), (9.9, 2), (10.1, 3)):
            doctor.now_s = now_s
            await found.verdict("app-1")
            assert doctor.asked["localhost:1"] == looks


async def test_four_looks_at_once_and_no_more() -> None:
    doctor = Doctor()
    async with keeper(doctor) as found, anyio.create_task_group() as askers:
        for at in range(1, 9):
            askers.start_soon(found.verdict, f"app-{at}")
        await anyio.wait_all_tasks_blocked()
        assert doctor.at_once == 4
        doctor.door.set()
    assert len(doctor.asked) == 8
    assert doctor.most_at_once == 4


async def test_a_look_goes_on_when_who_asked_has_gone() -> None:
    doctor = Doctor()
    async with keeper(doctor) as found:
        with anyio.move_on_after(0):
            await found.verdict("app-1")
        async with anyio.create_task_group() as askers:
            with anyio.CancelScope() as impatient:
                askers.start_soon(found.verdict, "app-1")
                await anyio.wait_all_tasks_blocked()
                impatient.cancel()
            doctor.door.set()
        assert await found.verdict("app-1") is not None
    assert doctor.asked == {"localhost:1": 1}


@pytest.mark.parametrize("trouble", [UsageError("no", hint="no"), KeyError("a bug of ours")])
async def test_a_doctor_in_trouble_says_nothing_and_home_goes_on(trouble: Exception) -> None:
    doctor = Doctor(trouble=trouble)
    doctor.door.set()
    async with keeper(doctor) as found:
        assert await found.verdict("app-1") is None
        doctor.trouble, doctor.now_s = None, 6.0
        assert await found.verdict("app-1") is not None


async def test_nobody_waits_for_ever_when_home_ends() -> None:
    doctor = Doctor()
    heard: list[Diagnosis | None] = []

    async def ask(found: DoorVerdicts) -> None:
        heard.append(await found.verdict("app-1"))

    with anyio.fail_after(SOON_S):
        async with anyio.create_task_group() as askers:
            async with keeper(doctor) as found:
                askers.start_soon(ask, found)
                await anyio.wait_all_tasks_blocked()
            assert await found.verdict("app-2") is None
    assert heard == [None]


async def test_a_name_that_nobody_has() -> None:
    doctor = Doctor()
    async with keeper(doctor) as found:
        assert await found.verdict("nobody") is None
    assert not doctor.asked


@pytest.mark.parametrize(
    ("lines", "target"),
    [
        ((line(target="localhost:5173"),), "localhost:5173"),
        ((line(target="http2://localhost:50051"),), "localhost:50051"),
        ((line(target="https://localhost:8443"),), "https://localhost:8443"),
        ((line(target="/run/app.sock"),), "/run/app.sock"),
        ((line(target="ns/blue:8000"),), None),
        ((line(target="https://ns/blue:8000"),), None),
        ((line(target=""),), None),
        ((line(target="a:1", prefix="/api"), line(target="b:2", origin=Origin.USER)), "b:2"),
        ((line("other"),), None),
    ],
)
async def test_where_to_ask(lines: tuple[RouteLine, ...], target: str | None) -> None:
    assert target_of(lines, "shop") == target
