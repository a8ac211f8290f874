"""The live map: one Snapshot that is renewed when the machine changes, as cheaply as it can be."""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial

import anyio
import anyio.to_thread

from homeport.errors import HomeportError
from homeport.kit.clock import SYSTEM_CLOCK, Clock
from homeport.kit.threads import in_thread
from homeport.model.service import Snapshot

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Eyes:
    """How the watch looks: all of them block, so they run in threads.

    `look` is the whole joined picture and costs the most; `has_changed` tells cheaply whether a
    listener came or went since it was last asked; `remember` notes which ports were active; `ask`
    asks those who are new in a picture who they are, and tells whether there were any.
    """

    look: Callable[[], Snapshot]
    has_changed: Callable[[], bool]
    remember: Callable[[], None]
    ask: Callable[[Snapshot], bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """How often to do what, in seconds: with somebody watching, and with nobody."""

    tick_s: float = 1.0
    tick_watched_s: float = 0.25
    refresh_watched_s: float = 15.0
    remember_s: float = 30.0
    ask_s: float = 3.0
    # A machine whose listeners come and go all the time must not keep home busy: a look of 0.1 s
    # takes a rest of 0.3 s with a viewer, and of 30 s with none. Rest is saved up for some looks in
    # a row: whoever starts an app wants it served by its name now.
    rest_per_look_watched: float = 3.0
    rest_per_look: float = 300.0
    saved_looks: int = 12


@dataclass(slots=True, kw_only=True)
class _Savings:
    """How many looks may follow each other: a rest of their price earns one."""

    most: int
    looks: float = 0.0
    counted_at_s: float | None = None

    def __post_init__(self) -> None:
        self.looks = float(self.most)

    def have_one(self, now_s: float, cost_s: float) -> bool:
        """Count what was earned until `now_s`, at a look for `cost_s` seconds of rest."""
        rested_s = 0.0 if self.counted_at_s is None else now_s - self.counted_at_s
        self.counted_at_s = now_s
        earned = rested_s / cost_s if cost_s > 0 else self.most
        self.looks = min(float(self.most), self.looks + earned)
        return self.looks >= 1.0

    def spend(self) -> None:
        """Take one."""
        self.looks = max(0.0, self.looks - 1.0)


class Watch:
    """Hold the current Snapshot; `version` counts up each time it says something new."""

    def __init__(
        self,
        eyes: Eyes,
        *,
        notes: tuple[str, ...] = (),
        pace: Pace | None = None,
        clock: Clock = SYSTEM_CLOCK,
    ) -> None:
        """Look through `eyes`; nothing happens before `run` or `fresh`.

        `notes` are what is unusual about this home, for whoever shows the map.
        """
        self.notes = notes
        self.version = 0
        self.trouble: str | None = None
        self._eyes = eyes
        self._pace = pace or Pace()
        self._clock = clock
        self._snapshot: Snapshot | None = None
        self._viewers = 0
        self._is_stale = True
        self._looked_at_s = 0.0
        self._look_took_s = 0.0
        self._savings = _Savings(most=self._pace.saved_looks)
        self._remembered_at_s: float | None = None
        self._news = anyio.Event()
        self._wake = anyio.Event()
        self._one_look = anyio.Lock()
        self._one_glance = anyio.Lock()

    @property
    def snapshot(self) -> Snapshot | None:
        """The last picture, None before the first one."""
        return self._snapshot

    @property
    def is_watched(self) -> bool:
        """Whether there is a viewer."""
        return self._viewers > 0

    async def changed(self, after: int) -> Snapshot:
        """Return the Snapshot as soon as `version` is above `after`."""
        while self._snapshot is None or self.version <= after:
            await self._news.wait()
        return self._snapshot

    async def fresh(self, *, max_age_s: float = 1.0) -> Snapshot:
        """Return a Snapshot no older than `max_age_s`; callers at the same time share one look.

        Raises: HomeportError, OSError when the machine cannot be looked at.
        """
        asked_at_s = self._clock.monotonic_s()
        async with self._one_look:
            if self._snapshot is None or self._looked_at_s < asked_at_s - max_age_s:
                await self._look()
        assert self._snapshot is not None
        return self._snapshot

    async def current(self) -> Snapshot:
        """Return a Snapshot without those that ended, and with those that began, until now.

        It looks only where a TCP listener came or went since the last look.

        Raises: HomeportError, OSError when the machine cannot be looked at.
        Cost: 0.5 ms as long as nothing happens.
        """
        await self._glance()
        async with self._one_look:
            if self._snapshot is None or self._is_stale:
                await self._look()
        assert self._snapshot is not None
        return self._snapshot

    @contextmanager
    def looking(self) -> Iterator[None]:
        """Count a viewer: while there is one, the map is renewed faster."""
        self._viewers += 1
        self._wake.set()
        try:
            yield
        finally:
            self._viewers -= 1

    async def run(self) -> None:
        """Renew the map until cancelled."""
        async with anyio.create_task_group() as group:
            group.start_soon(self._keep_asking)
            await self._keep_looking()

    async def _keep_asking(self) -> None:
        """Ask newcomers who they are, beside the looking: some take seconds to answer."""
        asked_at_s = took_s = 0.0
        while True:
            began_s = self._clock.monotonic_s()
            # Looked at anew each time: a viewer who comes shortens the rest.
            if self._snapshot is not None and began_s - asked_at_s >= self._rest_ratio() * took_s:
                try:
                    self._is_stale |= await in_thread(partial(self._eyes.ask, self._snapshot))
                except Exception:  # noqa: BLE001 - one bad fingerprint must not end home
                    _log.exception("cannot tell what is new here")
                asked_at_s = self._clock.monotonic_s()
                took_s = asked_at_s - began_s
            await anyio.sleep(self._pace.ask_s)

    async def _keep_looking(self) -> None:
        while True:
            await self._remember_at_times()
            if self._may_look() and (self._is_stale or self._is_due()):
                await self._try_look()
            await self._pause()
            await self._glance()

    async def _glance(self) -> None:
        try:
            # Their socket to the kernel is one, and answers one at a time.
            async with self._one_glance:
                self._is_stale |= await anyio.to_thread.run_sync(self._eyes.has_changed)
        except OSError:
            # Out of memory or descriptors for a moment. What was missed, the next look shows.
            self._is_stale = True
            _log.exception("cannot ask the kernel for its listeners")

    async def _remember_at_times(self) -> None:
        now_s = self._clock.monotonic_s()
        last_s = self._remembered_at_s
        if last_s is not None and now_s - last_s < self._pace.remember_s:
            return
        self._remembered_at_s = now_s
        try:
            await in_thread(self._eyes.remember)
        except (HomeportError, OSError):
            _log.exception("cannot keep the history of idle ports")

    async def _pause(self) -> None:
        """Wait one tick, less when the first viewer comes."""
        self._wake = anyio.Event()
        tick_s = self._pace.tick_watched_s if self._viewers else self._pace.tick_s
        with anyio.move_on_after(tick_s):
            await self._wake.wait()

    def _may_look(self) -> bool:
        cost_s = self._rest_ratio() * self._look_took_s
        return self._snapshot is None or self._savings.have_one(self._clock.monotonic_s(), cost_s)

    def _rest_ratio(self) -> float:
        """Return how many times as long as a look took nobody may look again."""
        return self._pace.rest_per_look_watched if self._viewers else self._pace.rest_per_look

    def _is_due(self) -> bool:
        age_s = self._clock.monotonic_s() - self._looked_at_s
        return self._viewers > 0 and age_s >= self._pace.refresh_watched_s

    async def _try_look(self) -> None:
        """Look, and live with it when the machine cannot be read just now."""
        try:
            async with self._one_look:
                await self._look()
        except (HomeportError, OSError) as error:
            self.trouble = f"cannot look at the machine: {error}"
            self._looked_at_s = self._clock.monotonic_s()
            # Or nobody would look again before something else changes.
            self._is_stale = True
            _log.exception("cannot look at the machine")

    async def _look(self) -> None:
        began_s = self._clock.monotonic_s()
        # What changes from here on may be missing in the picture, so it makes it stale again.
        self._is_stale = False
        found = await in_thread(self._eyes.look)
        self._looked_at_s = self._clock.monotonic_s()
        self._look_took_s = self._looked_at_s - began_s
        self._savings.spend()
        self.trouble = None
        self._publish(found)

    def _publish(self, found: Snapshot) -> None:
        old, self._snapshot = self._snapshot, found
        if old is not None and replace(old, taken_at=found.taken_at) == found:
            return
        self.version += 1
        self._news.set()
        self._news = anyio.Event()
