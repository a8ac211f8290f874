"""Carry bytes between two streams, each end at its own pace and until its own end."""

import asyncio
from collections.abc import Callable, Sequence
from typing import cast

Target = tuple[str, int]


class StreamEnd(asyncio.Protocol):
    """One of the two connections; what comes in goes out at `other`."""

    def __init__(self, gone: Callable[["StreamEnd"], None]) -> None:
        """Call `gone` when the connection has ended."""
        self.other: StreamEnd | None = None
        self.has_ended = False
        self.transport: asyncio.Transport | None = None
        self._gone = gone
        self._early: list[bytes] = []

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Know the connection."""
        # uvloop's transports do not descend from asyncio's, though they do all the same.
        self.transport = cast(asyncio.Transport, transport)

    def join(self, other: "StreamEnd") -> None:
        """Begin to carry, with what came before the other end was there."""
        self.other, other.other = other, self
        for one in (self, other):
            one._begin()

    def _begin(self) -> None:
        early, self._early = self._early, []
        if self.transport is not None and early:
            self.transport.resume_reading()
        for piece in early:
            self.data_received(piece)
        if self.has_ended:
            self._pass_end_on()

    def data_received(self, data: bytes) -> None:
        """Carry a piece on."""
        if self.other is None:
            # No more than this piece waits until there is somewhere to put it.
            self._early.append(data)
            if self.transport is not None:
                self.transport.pause_reading()
        elif self.other.transport is not None:
            self.other.transport.write(data)

    def pause_writing(self) -> None:
        """Take nothing in from the other end while this one is full."""
        if self.other is not None and self.other.transport is not None:
            self.other.transport.pause_reading()

    def resume_writing(self) -> None:
        """Go on."""
        if self.other is not None and self.other.transport is not None:
            self.other.transport.resume_reading()

    def eof_received(self) -> bool:
        """Say at the other end that no more comes; the way back stays open until its own end."""
        self.has_ended = True
        return self.other is None or self._pass_end_on()

    def _pass_end_on(self) -> bool:
        """Return whether this end stays open, for what comes back."""
        other = self.other
        if other is None or other.transport is None:
            return False
        if other.has_ended:
            # close() sends what still waits first.
            other.transport.close()
            return False
        other.transport.write_eof()
        return True

    def connection_lost(self, exc: Exception | None) -> None:
        """Let the other end go as well: in order, or as abruptly as this one went."""
        self._gone(self)
        self.transport = None
        if self.other is not None and self.other.transport is not None:
            if exc is None:
                self.other.transport.close()
            else:
                self.other.transport.abort()


class Carrier:
    """All connections of one process; `count` is how many clients it has."""

    def __init__(self) -> None:
        """Begin without any."""
        self._clients: set[StreamEnd] = set()
        self._tasks: set[asyncio.Task[None]] = set()

    @property
    def count(self) -> int:
        """How many clients are connected."""
        return len(self._clients)

    def end_for(self, targets: Sequence[Target]) -> StreamEnd:
        """Return the end for a new client; the first of `targets` that answers is its other end."""
        loop = asyncio.get_running_loop()
        end = StreamEnd(self._clients.discard)
        self._clients.add(end)
        # Only after the client's transport is there.
        loop.call_soon(self._begin, end, targets)
        return end

    def _begin(self, end: StreamEnd, targets: Sequence[Target]) -> None:
        task = asyncio.get_running_loop().create_task(self._connect(end, targets))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _connect(self, end: StreamEnd, targets: Sequence[Target]) -> None:
        loop = asyncio.get_running_loop()
        for host, port in targets:
            try:
                _, other = await loop.create_connection(
                    lambda: StreamEnd(lambda _: None), host, port
                )
            except OSError:
                continue
            if end.transport is not None and other.transport is not None:
                end.join(other)
                return
            # One of them has gone in the meantime.
            if other.transport is not None:
                other.transport.abort()
            break
        if end.transport is not None:
            end.transport.abort()
