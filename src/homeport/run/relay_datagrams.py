"""Carry datagrams between the clients of one socket and a server, for each client by itself."""

import asyncio
from collections import OrderedDict
from contextlib import suppress
from typing import Any, cast

# As long as the gateway remembers a client. Source: RFC 4787, REQ-5.
IDLE_S = 300.0
_LOOK_S = 30.0
_MOST_CLIENTS = 4_096
# What a client may send before the socket to the server is there.
_MOST_EARLY = 64


class DatagramDoor(asyncio.DatagramProtocol):
    """The clients of one socket. Who was silent for `idle_s` is forgotten."""

    def __init__(self, target: tuple[str, int], *, idle_s: float = IDLE_S) -> None:
        """Carry everything to `target`."""
        self._target = target
        self._idle_s = idle_s
        self._clients: OrderedDict[Any, _Client] = OrderedDict()
        self._transport: asyncio.DatagramTransport | None = None
        self._timer: asyncio.TimerHandle | None = None
        self._tasks: set[asyncio.Task[None]] = set()

    @property
    def count(self) -> int:
        """How many clients are remembered."""
        return len(self._clients)

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Begin."""
        self._transport = cast(asyncio.DatagramTransport, transport)
        self._forget_silent()

    def datagram_received(self, data: bytes, addr: Any) -> None:
        """Carry one to the server."""
        loop = asyncio.get_running_loop()
        client = self._clients.get(addr)
        if client is None:
            client = self._clients[addr] = _Client(self, addr)
            task = loop.create_task(self._connect(client))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)
            if len(self._clients) > _MOST_CLIENTS:
                self._clients.popitem(last=False)[1].close()
        self._clients.move_to_end(addr)
        client.used_s = loop.time()
        client.send(data)

    def back(self, data: bytes, addr: Any) -> None:
        """Carry an answer to its client."""
        client = self._clients.get(addr)
        if client is not None and self._transport is not None:
            client.used_s = asyncio.get_running_loop().time()
            self._clients.move_to_end(addr)
            self._transport.sendto(data, addr)

    def error_received(self, exc: Exception) -> None:
        """Go on: that a client has gone is no trouble of the others."""

    def close(self) -> None:
        """Forget all clients."""
        if self._timer is not None:
            self._timer.cancel()
        for one in self._clients.values():
            one.close()
        self._clients.clear()
        if self._transport is not None:
            self._transport.close()

    async def _connect(self, client: "_Client") -> None:
        loop = asyncio.get_running_loop()
        with suppress(OSError):
            await loop.create_datagram_endpoint(lambda: client, remote_addr=self._target)

    def _forget_silent(self) -> None:
        loop = asyncio.get_running_loop()
        while self._clients:
            addr, oldest = next(iter(self._clients.items()))
            if loop.time() - oldest.used_s < self._idle_s:
                break
            del self._clients[addr]
            oldest.close()
        self._timer = loop.call_later(min(_LOOK_S, self._idle_s), self._forget_silent)


class _Client(asyncio.DatagramProtocol):
    """One client's own socket to the server."""

    def __init__(self, door: DatagramDoor, addr: Any) -> None:
        self.used_s = 0.0
        self._door = door
        self._addr = addr
        self._early: list[bytes] = []
        self._transport: asyncio.DatagramTransport | None = None
        self._is_closed = False

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast(asyncio.DatagramTransport, transport)
        if self._is_closed:
            self._transport.close()
            return
        early, self._early = self._early, []
        for one in early:
            self._transport.sendto(one)

    def send(self, data: bytes) -> None:
        if self._transport is not None:
            self._transport.sendto(data)
        elif len(self._early) < _MOST_EARLY:
            self._early.append(data)

    def datagram_received(self, data: bytes, _addr: Any) -> None:
        self._door.back(data, self._addr)

    def error_received(self, exc: Exception) -> None:
        """Go on: who sends to where nobody listens hears nothing, as ever with UDP."""

    def close(self) -> None:
        self._is_closed = True
        if self._transport is not None:
            self._transport.close()
