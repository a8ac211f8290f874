"""Answer Envoy's questions for certificates by delta discovery, and renew what it has.

Envoy asks when a client names a host for the first time, and holds the handshake until the answer
is there; a name that is answered as removed fails at once. It keeps what it has while home is gone,
and asks for all of it again when home is back.
"""

import logging
from collections.abc import AsyncIterator, Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from itertools import count
from typing import Protocol

import anyio
from anyio.streams.memory import MemoryObjectReceiveStream

from homeport.errors import HomeportError, NotAllowedError
from homeport.gateway.services.book import Book, Subscription
from homeport.gateway.services.certificate import Certificate, Mint
from homeport.gateway.services.messages import Answer, Asked, Secret
from homeport.kit.clock import SYSTEM_CLOCK, Clock

# Envoy opens a stream for each name: 35 KiB here. Whoever makes up more names than that pushes out
# the oldest ones, which are asked for again when somebody needs them.
MOST_NAMES = 1_024
# Answers that wait for a gateway to read them.
_WAITING = 64
_RETRY = timedelta(seconds=60)
# A name that is not UTF-8 cannot stand in an answer: Envoy would end the stream and ask again, for
# ever. Without an answer its handshake ends after 30 s. No browser sends such a name.
_UNSPEAKABLE = NotAllowedError("it is not UTF-8", hint="Ask for a host name.")
_NEVER = datetime.max.replace(tzinfo=UTC)
_log = logging.getLogger(__name__)


class Context(Protocol):
    """The part of gRPC's view of a call that is used here."""

    async def write(self, message: Answer, /) -> None:
        """Send `message`; wait while too much is on the way."""


@dataclass(slots=True)
class _Refusals:
    """Says of each kind of refusal once: names come from strangers, and the log must not grow."""

    said: set[str] = field(default_factory=set)

    def say(self, name: bytes, error: HomeportError) -> None:
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
        self._refusals = _Refusals()
        self._nonces = count(1)
        self._book = Book()
        # Minting takes the processor, not time.
        self._threads = anyio.CapacityLimiter(1)

    async def delta(self, asking: AsyncIterator[Asked], context: Context) -> None:
        """Answer one subscription until the gateway goes."""
        outbox, answers = anyio.create_memory_object_stream[Answer](_WAITING)
        async with anyio.create_task_group() as tasks:
            stream = Subscription(outbox, tasks.cancel_scope)
            tasks.start_soon(_write, answers, context)
            try:
                with outbox:
                    async for asked in asking:
                        await self._take(stream, asked)
            finally:
                self._book.close(stream)

    async def renew(self) -> None:
        """Send newer certificates when their time comes, until cancelled."""
        while True:
            await self._book.wait(self._clock.now())
            for stream, names in self._book.due(self._clock.now()).items():
                answer = await self._answer(stream, names, known=names)
                if answer.secrets:
                    stream.push(answer)

    async def _take(self, stream: Subscription, asked: Asked) -> None:
        if asked.trouble is not None:
            _log.warning("the gateway refused a certificate: %.500s", asked.trouble)
        for name in asked.unsubscribe:
            self._book.drop(stream, name)
        names = dict.fromkeys(asked.subscribe)
        wanted, beyond = list(names)[: self._most], tuple(names)[self._most :]
        if not wanted:
            return
        answer = await self._answer(stream, wanted, known=asked.known, beyond=beyond)
        if answer.secrets or answer.removed:
            await stream.outbox.send(answer)
        self._push_out()

    async def _answer(
        self,
        stream: Subscription,
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
            if not _is_text(name):
                self._refusals.say(name, _UNSPEAKABLE)
                self._book.hold(stream, name, now=now, renew_at=_NEVER)
                continue
            made = await anyio.to_thread.run_sync(self._make, name, limiter=self._threads)
            if made is not None:
                secrets.append(_to_secret(name, made))
                renew_at = made.renew_at
            elif name in had:
                renew_at = now + _RETRY
            else:
                removed.append(name)
                continue
            self._book.hold(stream, name, now=now, renew_at=renew_at)
        return Answer(nonce=str(next(self._nonces)), secrets=tuple(secrets), removed=tuple(removed))

    def _make(self, name: bytes) -> Certificate | None:
        try:
            return self._mint(name.decode())
        except HomeportError as error:
            self._refusals.say(name, error)
        except Exception:  # noqa: BLE001 - a bug there ends one handshake, not home
            _log.exception("cannot make a certificate for %.80r", name)
        return None

    def _push_out(self) -> None:
        """Let go of the oldest names beyond the bound."""
        for stream, name in self._book.push_out(self._most):
            if _is_text(name):
                stream.push(Answer(nonce=str(next(self._nonces)), removed=(name,)))
            else:
                stream.scope.cancel()


async def _write(answers: MemoryObjectReceiveStream[Answer], context: Context) -> None:
    with answers:
        async for one in answers:
            await context.write(one)


def _is_text(name: bytes) -> bool:
    try:
        name.decode()
    except UnicodeDecodeError:
        return False
    return True


def _to_secret(name: bytes, made: Certificate) -> Secret:
    version = sha256(made.chain_pem.encode()).hexdigest()[:16]
    return Secret(name=name, version=version, chain_pem=made.chain_pem, key_pem=made.key_pem)
