"""The live map, with eyes that a test opens and closes."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import anyio
import pytest
from nouns import service

from homeport.errors import NotAllowedError
from homeport.home.watch import Eyes, Pace, Watch
from homeport.kit.clock import Clock
from homeport.model.service import Snapshot

SOON_S = 10
QUICK = Pace(tick_s=0.01, tick_watched_s=0.01, refresh_watched_s=1e9, remember_s=1e9, saved_looks=1)
START = datetime(2026, 7, 1, tzinfo=UTC)


class Machine:
    """A machine whose ports a test opens; counts how often it was looked at."""

    def __init__(self) -> None:
        self.ports: tuple[int, ...] = (3000,)
        self.has_news = False
        self.looks = 0
        self.glances = 0
        self.memories = 0
        self.refuses = False
        self.asked: tuple[int | None, ...] = ()

    def open(self, *ports: int) -> None:
        self.ports, self.has_news = ports, True

    def look(self) -> Snapshot:
        self.looks += 1
        if self.refuses:
            raise NotAllowedError("no", hint="none")
        return Snapshot(
            backend="fake",
            taken_at=START + timedelta(seconds=self.looks),
            services=tuple(service(port) for port in self.ports),
        )

    def glance(self) -> bool:
        self.glances += 1
        if self.refuses:
            raise OSError("no")
        news, self.has_news = self.has_news, False
        return news

    def ask(self, seen: Snapshot) -> bool:
        """Learn something once about each new set of ports."""
        ports = tuple(one.port for one in seen.services)
        is_new, self.asked = ports != self.asked, ports
        return is_new

    def remember(self) -> None:
        self.memories += 1

    def eyes(self) -> Eyes:
        return Eyes(look=self.look, has_changed=self.glance, remember=self.remember, ask=self.ask)


class Hand:
    """A clock that a test turns."""

    def __init__(self) -> None:
        self.now_s = 0.0

    def clock(self) -> Clock:
        return Clock(monotonic_s=lambda: self.now_s)


async def until(happened: Callable[[], bool]) -> None:
    with anyio.fail_after(SOON_S):
        while not happened():  # noqa: ASYNC110 - what happens is in a thread
            await anyio.sleep(0.001)


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture
def machine() -> Machine:
    return Machine()


def ports(snapshot: Snapshot) -> list[int | None]:
    return [one.port for one in snapshot.services]


@pytest.mark.anyio
async def test_a_change_reaches_whoever_waits(machine: Machine) -> None:
    watch = Watch(machine.eyes(), pace=replace(QUICK, rest_per_look=0))
    async with anyio.create_task_group() as tasks:
        tasks.start_soon(watch.run)
        with anyio.fail_after(SOON_S):
            assert ports(await watch.changed(0)) == [3000]
            seen = watch.version
            machine.open(3000, 5173)
            assert ports(await watch.changed(seen)) == [3000, 5173]
            assert ports(await watch.changed(seen)) == [3000, 5173]
        tasks.cancel_scope.cancel()


@pytest.mark.anyio
async def test_while_nothing_changes_nobody_looks(machine: Machine) -> None:
    watch = Watch(machine.eyes(), pace=QUICK)
    async with anyio.create_task_group() as tasks:
        tasks.start_soon(watch.run)
        await until(lambda: machine.glances > 5)
        tasks.cancel_scope.cancel()
    assert (machine.looks, machine.memories, watch.version) == (1, 1, 1)


@pytest.mark.anyio
async def test_the_same_picture_is_no_news(machine: Machine) -> None:
    watch = Watch(machine.eyes())
    await watch.fresh(max_age_s=0)
    await watch.fresh(max_age_s=-1)
    assert (machine.looks, watch.version) == (2, 1)
    assert watch.snapshot is not None
    assert watch.snapshot.taken_at == START + timedelta(seconds=2)


@pytest.mark.anyio
async def test_many_askers_at_once_share_one_look(machine: Machine) -> None:
    watch = Watch(machine.eyes())
    async with anyio.create_task_group() as tasks:
        for _ in range(20):
            tasks.start_soon(lambda: watch.fresh(max_age_s=60))
    assert machine.looks == 1


@pytest.mark.anyio
async def test_a_picture_that_is_too_old_is_taken_again(machine: Machine) -> None:
    hand = Hand()
    watch = Watch(machine.eyes(), clock=hand.clock())
    await watch.fresh()
    machine.ports = (4000,)
    assert ports(await watch.fresh()) == [3000]
    hand.now_s = 1.5
    assert ports(await watch.fresh()) == [4000]


@pytest.mark.anyio
async def test_the_current_picture_costs_a_look_only_after_a_change(machine: Machine) -> None:
    watch = Watch(machine.eyes())
    assert ports(await watch.current()) == [3000]
    assert ports(await watch.current()) == [3000]
    assert machine.looks == 1
    machine.open(3000, 5173)
    assert ports(await watch.current()) == [3000, 5173]
    assert machine.looks == 2


@pytest.mark.anyio
async def test_with_a_viewer_the_picture_is_renewed_now_and_then(machine: Machine) -> None:
    hand = Hand()
    pace = replace(QUICK, refresh_watched_s=10, remember_s=30)
    watch = Watch(machine.eyes(), pace=pace, clock=hand.clock())
    async with anyio.create_task_group() as tasks:
        tasks.start_soon(watch.run)
        await until(lambda: machine.glances > 2)
        hand.now_s = 20
        glances = machine.glances
        await until(lambda: machine.glances > glances + 2)
        assert machine.looks == 1
        with watch.looking():
            await until(lambda: machine.looks == 2)
        hand.now_s = 31
        await until(lambda: machine.memories == 2)
        tasks.cancel_scope.cancel()


@pytest.mark.anyio
async def test_a_viewer_wakes_the_watch_at_once(machine: Machine) -> None:
    watch = Watch(machine.eyes(), pace=Pace(tick_s=3_600, tick_watched_s=0.01, rest_per_look=1e9))
    async with anyio.create_task_group() as tasks:
        tasks.start_soon(watch.run)
        await until(lambda: machine.looks == 1)
        with watch.looking():
            await until(lambda: machine.glances > 2)
        tasks.cancel_scope.cancel()


@pytest.mark.anyio
async def test_a_restless_machine_does_not_keep_home_busy(machine: Machine) -> None:
    hand = Hand()

    def slow_look() -> Snapshot:
        hand.now_s += 0.2
        return machine.look()

    eyes = replace(machine.eyes(), look=slow_look, has_changed=lambda: machine.glance() or True)
    watch = Watch(eyes, pace=replace(QUICK, rest_per_look=100), clock=hand.clock())
    async with anyio.create_task_group() as tasks:
        tasks.start_soon(watch.run)
        await until(lambda: machine.glances > 5)
        assert machine.looks == 1
        hand.now_s += 20
        await until(lambda: machine.looks == 2)
        tasks.cancel_scope.cancel()


@pytest.mark.anyio
async def test_some_changes_in_a_row_are_seen_at_once(machine: Machine) -> None:
    hand = Hand()

    def slow_look() -> Snapshot:
        hand.now_s += 0.2
        return machine.look()

    eyes = replace(machine.eyes(), look=slow_look, has_changed=lambda: machine.glance() or True)
    pace = replace(QUICK, rest_per_look=100, saved_looks=3)
    watch = Watch(eyes, pace=pace, clock=hand.clock())
    async with anyio.create_task_group() as tasks:
        tasks.start_soon(watch.run)
        await until(lambda: machine.glances > 9)
        assert machine.looks == 3
        hand.now_s += 21
        await until(lambda: machine.looks == 4)
        tasks.cancel_scope.cancel()


@pytest.mark.anyio
async def test_a_machine_that_cannot_be_read_for_a_while_is_lived_with(machine: Machine) -> None:
    machine.refuses = True
    watch = Watch(machine.eyes(), pace=replace(QUICK, rest_per_look=0))
    async with anyio.create_task_group() as tasks:
        tasks.start_soon(watch.run)
        await until(lambda: watch.trouble is not None and machine.glances > 1)
        machine.refuses = False
        with anyio.fail_after(SOON_S):
            await watch.changed(0)
        assert watch.trouble is None
        tasks.cancel_scope.cancel()
