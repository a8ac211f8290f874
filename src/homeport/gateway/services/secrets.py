"""Answer Envoy's questions for certificates by delta discovery, and renew what it has.

Envoy asks when a client names a host for the first time, and holds the handshake until the answer
is there; a name that is answered as removed fails at once. It keeps what it has while home is gone,
and asks for all of it again when home is back.
"""

import logging
import math
from collections import OrderedDict
from collections.abc import AsyncIterator, Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from hashlib import sha256
from itertools import count
from typing import Protocol

import anyio
from anyio.streams.memory import MemoryObjectReceiveStream, MemoryObjectSendStream

from homeport.errors import HomeportError
from homeport.gateway.services.certificate import Certificate, Mint
from homeport.gateway.services.messages import Answer, Asked, Secret
from homeport.kit.clock import SYSTEM_CLOCK, Clock

# Envoy opens a stream for each name: 35 KiB here. Whoever makes up more names than that pushes out
# the oldest ones, which are asked for again when somebody needs them.
MOST_NAMES = 1_024
# Answers that wait for a gateway to read them.
_WAITING = 64
# How long a wrong time of day may last; timers alone do not see a laptop sleep.
_LOOK_S = 60.0
_RETRY = timedelta(seconds=60)
# A certificate that wants to be renewed at once must not keep the processor busy.
_SHORTEST = timedelta(seconds=1)
_log = logging.getLogger(__name__)


class Context(Protocol):
    """The part of gRPC's view of a call that is used here."""

    async def write(self, message: Answer, /) -> None:
        """Send `message`; wait while too much is on the way."""


@dataclass(slots=True, eq=False)
class _Stream:
    """One subscription of a gateway; Envoy has one for each name."""

    outbox: MemoryObjectSendStream[Answer]
    scope: anyio.CancelScope
    names: set[bytes] = field(default_factory=set)


@dataclass(slots=True)
class _Held:
    """What a gateway has: since when, and when it needs a newer one."""

    since: datetime
    renew_at: datetime


@dataclass(slots=True)
class _Refusals:
    """Says of each kind of refusal once: names come from strangers, and the log must not grow."""

    said: set[str] = field(default_factory=set)

    def say(self, name: str, error: HomeportError) -> None:
        if error.code not in self.said:
            self.said.add(error.code)
            _log.warning(
                "no certificate for %.80r: %s (later ones are not logged)", name, error.what
            )


class Secrets:
    """The service: `delta` is called by gRPC for each subscription, `renew` runs beside it."""

    def __init__(
        self, mint: Mint, *, clock: Clock = SYSTEM_CLOCK, most_names: int = MOST_NAMES
    ) -> None:
        """Hand out what `mint` makes, for at most `most_names` at a time."""
        self._mint = mint
        self._clock = clock
        self._most = most_names
        self._held: OrderedDict[tuple[_Stream, bytes], _Held] = OrderedDict()
        self._refusals = _Refusals()
        self._nonces = count(1)
        self._news = anyio.Event()
        self._soonest: datetime | None = None
        # Minting takes the processor, not time.
        self._threads = anyio.CapacityLimiter(1)

    async def delta(self, asking: AsyncIterator[Asked], context: Context) -> None:
        """Answer one subscription until the gateway goes."""
        outbox, answers = anyio.create_memory_object_stream[Answer](_WAITING)
        async with anyio.create_task_group() as tasks:
            stream = _Stream(outbox, tasks.cancel_scope)
            tasks.start_soon(_write, answers, context)
            try:
                with outbox:
                    async for asked in asking:
                        await self._take(stream, asked)
            finally:
                self._forget(stream)

    async def renew(self) -> None:
        """Send newer certificates when their time comes, until cancelled."""
        while True:
            pause_s, self._news = self._pause_s(), anyio.Event()
            with anyio.move_on_after(pause_s):
                await self._news.wait()
            for stream, names in self._due().items():
                self._push(stream, await self._answer(stream, names, known=names))

    async def _take(self, stream: _Stream, asked: Asked) -> None:
        if asked.trouble is not None:
            _log.warning("the gateway refused a certificate: %.500s", asked.trouble)
        for name in asked.unsubscribe:
            self._drop(stream, name)
        names = dict.fromkeys(asked.subscribe)
        wanted, beyond = list(names)[: self._most], tuple(names)[self._most :]
        if not wanted:
            return
        answer = await self._answer(stream, wanted, known=asked.known, beyond=beyond)
        await stream.outbox.send(answer)
        self._push_out()

    async def _answer(
        self,
        stream: _Stream,
        names: Iterable[bytes],
        *,
        known: Iterable[bytes],
        beyond: tuple[bytes, ...] = (),
    ) -> Answer:
        """Return what there is for `names`.

        A gateway goes on with a certificate that it has (`known`) when there is no newer one.
        """
        had, secrets, removed = frozenset(known), [], list(beyond)
        now = self._clock.now()
        for name in names:
            made = await anyio.to_thread.run_sync(self._make, name, limiter=self._threads)
            if made is not None:
                secrets.append(_to_secret(name, made))
                renew_at = max(made.renew_at, now + _SHORTEST)
            elif name in had:
                renew_at = now + _RETRY
            else:
                removed.append(name)
                continue
            self._hold(stream, name, _Held(since=now, renew_at=renew_at))
        return Answer(nonce=str(next(self._nonces)), secrets=tuple(secrets), removed=tuple(removed))

    def _make(self, name: bytes) -> Certificate | None:
        text = name.decode(errors="replace")
        try:
            return self._mint(text)
        except HomeportError as error:
            self._refusals.say(text, error)
            return None

    def _push_out(self) -> None:
        """Let go of the oldest names beyond the bound."""
        while len(self._held) > self._most:
            stream, name = next(iter(self._held))
            self._drop(stream, name)
            self._push(stream, Answer(nonce=str(next(self._nonces)), removed=(name,)))

    def _push(self, stream: _Stream, answer: Answer) -> None:
        """Send without waiting. Who does not read is hung up on, and comes back to ask again."""
        try:
            stream.outbox.send_nowait(answer)
        except anyio.WouldBlock:
            stream.scope.cancel()
        except (anyio.ClosedResourceError, anyio.BrokenResourceError):
            self._forget(stream)

    def _due(self) -> dict[_Stream, list[bytes]]:
        """Return what is to be renewed; also what comes from the future, as the clock says now."""
        now, found = self._clock.now(), dict[_Stream, list[bytes]]()
        for (stream, name), held in self._held.items():
            if held.renew_at <= now or held.since > now:
                found.setdefault(stream, []).append(name)
        return found

    def _pause_s(self) -> float:
        """Return how long there is nothing to do, and remember until when."""
        self._soonest = min((one.renew_at for one in self._held.values()), default=None)
        if self._soonest is None:
            return math.inf
        return max(0.0, min((self._soonest - self._clock.now()).total_seconds(), _LOOK_S))

    def _hold(self, stream: _Stream, name: bytes, held: _Held) -> None:
        self._held[stream, name] = held
        self._held.move_to_end((stream, name))
        stream.names.add(name)
        # After a sleep of the whole machine the time may have come long before the timer says so.
        if self._soonest is None or self._soonest > held.renew_at or self._soonest <= held.since:
            self._news.set()

    def _drop(self, stream: _Stream, name: bytes) -> None:
        self._held.pop((stream, name), None)
        stream.names.discard(name)

    def _forget(self, stream: _Stream) -> None:
        for name in tuple(stream.names):
            self._drop(stream, name)


async def _write(answers: MemoryObjectReceiveStream[Answer], context: Context) -> None:
    with answers:
        async for one in answers:
            await context.write(one)


def _to_secret(name: bytes, made: Certificate) -> Secret:
    version = sha256(made.chain_pem.encode()).hexdigest()[:16]
    return Secret(name=name, version=version, chain_pem=made.chain_pem, key_pem=made.key_pem)
