"""What the doctor says of apps that the door finds down: looked into once, kept for a moment."""

import logging
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass

import anyio
from anyio.abc import TaskGroup

from homeport.errors import HomeportError
from homeport.home.doctor.asked import Asked
from homeport.home.doctor.beside import ask_doctor
from homeport.home.route_list import RouteLine, target_of
from homeport.kit.clock import SYSTEM_CLOCK, Clock
from homeport.model.finding import Diagnosis

Ask = Callable[[Asked], Awaitable[Diagnosis]]

# Twenty tabs that all wait for the same app ask at the same time.
_KEEP_S = 5.0
# Each look reads every process of the machine; the user's own questions come in between.
_AT_ONCE = 4

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Kept:
    diagnosis: Diagnosis | None
    until_s: float


class DoorVerdicts:
    """Ask the doctor about apps by name; `run` must be running, otherwise there is no verdict.

    A look goes on when who asked for it has gone: the next one finds it done.
    """

    def __init__(
        self,
        lines: Callable[[], Iterable[RouteLine]],
        *,
        ask: Ask = ask_doctor,
        clock: Clock = SYSTEM_CLOCK,
    ) -> None:
        """`lines` returns the routes of this moment."""
        self._lines = lines
        self._ask = ask
        self._clock = clock
        self._kept: dict[str, _Kept] = {}
        self._under_way: dict[str, anyio.Event] = {}
        self._turns = anyio.CapacityLimiter(_AT_ONCE)
        self._tasks: TaskGroup | None = None

    async def run(self) -> None:
        """Look into what is asked until cancelled."""
        try:
            async with anyio.create_task_group() as tasks:
                self._tasks = tasks
                await anyio.sleep_forever()
        finally:
            self._tasks = None

    async def verdict(self, name: str) -> Diagnosis | None:
        """Return what the doctor says of `name`, None when there is nothing to ask.

        Cost: up to 9 s, see `consult`, and the wait for a turn.
        """
        kept = self._kept.get(name)
        if kept is not None and self._clock.monotonic_s() < kept.until_s:
            return kept.diagnosis
        done = self._under_way.get(name) or self._begin(name)
        if done is None:
            return None
        await done.wait()
        kept = self._kept.get(name)
        return kept.diagnosis if kept is not None else None

    def _begin(self, name: str) -> anyio.Event | None:
        target = target_of(self._lines(), name)
        if target is None or self._tasks is None:
            return None
        done = self._under_way[name] = anyio.Event()
        self._tasks.start_soon(self._look, name, target, done)
        return done

    async def _look(self, name: str, target: str, done: anyio.Event) -> None:
        try:
            async with self._turns:
                diagnosis = await self._diagnosis(target)
            now_s = self._clock.monotonic_s()
            self._kept = {key: one for key, one in self._kept.items() if now_s < one.until_s}
            self._kept[name] = _Kept(diagnosis=diagnosis, until_s=now_s + _KEEP_S)
        finally:
            del self._under_way[name]
            done.set()

    async def _diagnosis(self, target: str) -> Diagnosis | None:
        try:
            return await self._ask(Asked(target=target))
        except HomeportError:
            return None
        except Exception:  # noqa: BLE001 - one odd process must not end home
            _log.exception("the doctor failed on %s", target)
            return None
