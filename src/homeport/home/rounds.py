"""Make rounds of the machine every few seconds, and keep what is wrong for whoever looks."""

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

import anyio
import anyio.to_thread

from homeport.home.inspection import Inspection
from homeport.home.watch import Watch
from homeport.kit.clock import SYSTEM_CLOCK, Clock
from homeport.model.machine_finding import MachineFinding, MachineState
from homeport.model.service import Snapshot

Inspect = Callable[[Snapshot], tuple[MachineFinding, ...]]

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundsPace:
    """How often, in seconds: with somebody watching, and with nobody."""

    watched_s: float = 5.0
    unwatched_s: float = 30.0


_Key = tuple[str, int | None, int | None, str | None]


def _key(one: MachineFinding) -> _Key:
    """Return what stays the same while the words change ("6 wait", "7 wait")."""
    return (one.code, one.pid, one.port, one.target)


class Rounds:
    """Hold what is wrong now; `version` counts up each time that is something else.

    A finding counts when two rounds in a row have it: what lasts a moment is no trouble.
    """

    def __init__(
        self,
        watch: Watch,
        *,
        inspect: Inspect | None = None,
        pace: RoundsPace | None = None,
        clock: Clock = SYSTEM_CLOCK,
    ) -> None:
        """Look at what `watch` sees; nothing happens before `run`."""
        self.version = 0
        self._watch = watch
        self._inspect = inspect or Inspection(clock=clock).inspect
        self._pace = pace or RoundsPace()
        self._clock = clock
        self._first_seen: dict[_Key, datetime] = {}
        self._state = MachineState(taken_at=None)
        self._news = anyio.Event()

    @property
    def state(self) -> MachineState:
        """What was wrong at the last round."""
        return self._state

    async def changed(self, after: int) -> MachineState:
        """Return what is wrong as soon as `version` is above `after`."""
        while self.version <= after:
            await self._news.wait()
        return self._state

    async def run(self) -> None:
        """Make rounds until cancelled."""
        made_at_s: float | None = None
        while True:
            now_s = self._clock.monotonic_s()
            is_due = made_at_s is None or now_s - made_at_s >= self._pace.unwatched_s
            if self._watch.snapshot is not None and (is_due or self._watch.is_watched):
                made_at_s = now_s
                await self._try_once(self._watch.snapshot)
            await anyio.sleep(self._pace.watched_s)

    async def _try_once(self, seen: Snapshot) -> None:
        try:
            found = await anyio.to_thread.run_sync(self._inspect, seen, abandon_on_cancel=True)
        except Exception:  # noqa: BLE001 - one odd process must not end home
            _log.exception("cannot make a round of the machine")
            return
        self.note(found)

    def note(self, found: tuple[MachineFinding, ...]) -> None:
        """Take in what one round found, and publish what the last one had found too."""
        now = self._clock.now()
        seen_before = self._first_seen
        self._first_seen = {_key(one): seen_before.get(_key(one), now) for one in found}
        lasting = tuple(
            replace(one, since=seen_before[_key(one)]) for one in found if _key(one) in seen_before
        )
        is_news = lasting != self._state.findings
        self._state = MachineState(taken_at=now, findings=lasting)
        if is_news:
            self.version += 1
            self._news.set()
            self._news = anyio.Event()
