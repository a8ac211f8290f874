"""Rounds of the machine: what lasts is told, what passes is not."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import anyio
import pytest

from homeport.home.rounds import Rounds, RoundsPace
from homeport.home.watch import Eyes, Watch
from homeport.kit.clock import Clock
from homeport.model.machine_finding import MachineFinding
from homeport.model.service import Snapshot

SOON_S = 10
START = datetime(2026, 7, 1, tzinfo=UTC)
MAP = Snapshot(backend="fake", taken_at=START, services=())
EYES = Eyes(
    look=lambda: MAP, has_changed=lambda: False, remember=lambda: None, ask=lambda _seen: False
)
FULL = MachineFinding(
    code="accept-queue-full",
    what="6 wait",
    evidence=("6 of 5",),
    fix="accept",
    target="127.0.0.1:8000",
    port=8000,
    pid=7,
)
OTHER = replace(FULL, port=8001, target="127.0.0.1:8001")


class Hand:
    """A clock that a test turns; counts how often it was looked at."""

    def __init__(self) -> None:
        self.passed_s = 0.0
        self.looks = 0

    def monotonic_s(self) -> float:
        self.looks += 1
        return self.passed_s

    def clock(self) -> Clock:
        return Clock(
            now=lambda: START + timedelta(seconds=self.passed_s),
            monotonic_s=self.monotonic_s,
        )


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


def test_a_finding_counts_when_it_is_seen_twice_in_a_row() -> None:
    hand = Hand()
    rounds = Rounds(Watch(EYES), clock=hand.clock())
    assert rounds.state.taken_at is None
    rounds.note((FULL,))
    assert rounds.version == 0
    assert not rounds.state.findings
    assert rounds.state.taken_at == START
    hand.passed_s = 5
    rounds.note((replace(FULL, what="7 wait"), OTHER))
    assert rounds.state.findings == (replace(FULL, what="7 wait", since=START),)
    assert rounds.version == 1
    rounds.note((replace(FULL, what="7 wait"),))
    assert rounds.version == 1
    rounds.note(())
    assert rounds.version == 2
    assert not rounds.state.findings


def test_what_comes_and_goes_is_never_told() -> None:
    rounds = Rounds(Watch(EYES))
    for found in ((FULL,), (), (FULL,), (OTHER,), ()):
        rounds.note(found)
    assert rounds.version == 0
    assert not rounds.state.findings


async def until(happened: Callable[[], bool]) -> None:
    with anyio.fail_after(SOON_S):
        while not happened():  # noqa: ASYNC110 - what happens is in a thread
            await anyio.sleep(0.001)


@pytest.mark.anyio
async def test_whoever_waits_hears_of_it() -> None:
    watch = Watch(EYES)
    await watch.fresh()
    rounds = Rounds(
        watch, inspect=lambda _seen: (FULL,), pace=RoundsPace(watched_s=0.001, unwatched_s=0)
    )
    async with anyio.create_task_group() as tasks:
        tasks.start_soon(rounds.run)
        with anyio.fail_after(SOON_S):
            state = await rounds.changed(after=0)
        tasks.cancel_scope.cancel()
    assert [one.what for one in state.findings] == ["6 wait"]
    assert state.findings[0].since is not None


@pytest.mark.anyio
async def test_with_nobody_watching_the_rounds_are_rarer() -> None:
    hand, made = Hand(), list[Snapshot]()

    def inspect(seen: Snapshot) -> tuple[MachineFinding, ...]:
        made.append(seen)
        return ()

    watch = Watch(EYES)
    await watch.fresh()
    pace = RoundsPace(watched_s=0.001, unwatched_s=30)
    rounds = Rounds(watch, inspect=inspect, pace=pace, clock=hand.clock())
    async with anyio.create_task_group() as tasks:
        tasks.start_soon(rounds.run)
        await until(lambda: len(made) == 1)
        looks = hand.looks
        await until(lambda: hand.looks > looks + 5)
        assert len(made) == 1
        hand.passed_s = 30
        await until(lambda: len(made) == 2)
        with watch.looking():
            await until(lambda: len(made) > 4)
        tasks.cancel_scope.cancel()


@pytest.mark.anyio
async def test_a_round_that_fails_ends_nothing() -> None:
    made: list[Snapshot] = []

    def inspect(seen: Snapshot) -> tuple[MachineFinding, ...]:
        made.append(seen)
        if len(made) == 1:
            raise ZeroDivisionError
        return (FULL,)

    watch = Watch(EYES)
    await watch.fresh()
    pace = RoundsPace(watched_s=0.001, unwatched_s=0)
    rounds = Rounds(watch, inspect=inspect, pace=pace)
    async with anyio.create_task_group() as tasks:
        tasks.start_soon(rounds.run)
        with anyio.fail_after(SOON_S):
            await rounds.changed(after=0)
        tasks.cancel_scope.cancel()


@pytest.mark.anyio
async def test_before_the_first_look_there_is_nothing_to_go_by() -> None:
    made: list[Snapshot] = []
    hand = Hand()

    def inspect(seen: Snapshot) -> tuple[MachineFinding, ...]:
        made.append(seen)
        return ()

    pace = RoundsPace(watched_s=0.001, unwatched_s=0)
    rounds = Rounds(Watch(EYES), inspect=inspect, pace=pace, clock=hand.clock())
    async with anyio.create_task_group() as tasks:
        tasks.start_soon(rounds.run)
        await until(lambda: hand.looks > 5)
        tasks.cancel_scope.cancel()
    assert made == []
