"""Who has which certificate since when, and which of them need a newer one."""

import math
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import anyio
from anyio.streams.memory import MemoryObjectSendStream

from homeport.gateway.services.messages import Answer

# How long a wrong time of day may last; timers alone do not see a laptop sleep.
_LOOK_S = 60.0
# A certificate that wants to be renewed at once must not keep the processor busy.
_SHORTEST = timedelta(seconds=1)
# Clocks are corrected by less all the time.
_SET_BACK = timedelta(seconds=60)


@dataclass(slots=True, eq=False)
class Subscription:
    """One stream of a gateway; Envoy has one for each name."""

    outbox: MemoryObjectSendStream[Answer]
    scope: anyio.CancelScope
    names: set[bytes] = field(default_factory=set)
    is_open: bool = True

    def push(self, answer: Answer) -> None:
        """Send without waiting. Who does not read is hung up on, and comes back to ask again."""
        try:
            self.outbox.send_nowait(answer)
        except anyio.WouldBlock:
            self.scope.cancel()
        except (anyio.ClosedResourceError, anyio.BrokenResourceError):
            # It is about to end by itself.
            return


@dataclass(slots=True)
class _Held:
    since: datetime
    renew_at: datetime


class Book:
    """The names that are held, the oldest first."""

    def __init__(self) -> None:
        """Begin with none."""
        self._held: dict[tuple[Subscription, bytes], _Held] = {}
        self._news = anyio.Event()
        self._soonest: datetime | None = None

    def hold(self, stream: Subscription, name: bytes, *, now: datetime, renew_at: datetime) -> None:
        """Note that `stream` has a certificate for `name`, until it is to be renewed."""
        if not stream.is_open:
            # It went while its newer certificate was made.
            return
        renew_at = max(renew_at, now + _SHORTEST)
        self._held[stream, name] = _Held(since=now, renew_at=renew_at)
        stream.names.add(name)
        # After a sleep of the whole machine the time may have come long before the timer says so.
        if self._soonest is None or self._soonest > renew_at or self._soonest <= now:
            self._news.set()

    def drop(self, stream: Subscription, name: bytes) -> None:
        """Forget one name of `stream`."""
        self._held.pop((stream, name), None)
        stream.names.discard(name)

    def close(self, stream: Subscription) -> None:
        """Forget `stream`."""
        stream.is_open = False
        for name in tuple(stream.names):
            self.drop(stream, name)

    def push_out(self, most: int) -> Iterator[tuple[Subscription, bytes]]:
        """Yield the oldest names, no longer held, until there are at most `most`."""
        while len(self._held) > most:
            stream, name = next(iter(self._held))
            self.drop(stream, name)
            yield stream, name

    def due(self, now: datetime) -> dict[Subscription, list[bytes]]:
        """Return what is to be renewed; also what comes from the future, as the clock says now."""
        found: dict[Subscription, list[bytes]] = {}
        for (stream, name), held in self._held.items():
            if held.renew_at <= now or held.since > now + _SET_BACK:
                found.setdefault(stream, []).append(name)
        return found

    async def wait(self, now: datetime) -> None:
        """Wait until something may be due; for ever while nothing is held."""
        self._news = anyio.Event()
        self._soonest = min((one.renew_at for one in self._held.values()), default=None)
        pause_s = math.inf
        if self._soonest is not None:
            pause_s = max(0.0, min((self._soonest - now).total_seconds(), _LOOK_S))
        with anyio.move_on_after(pause_s):
            await self._news.wait()
