"""Take orders of home: lines of JSON over a unix socket, with open sockets that come along."""

import asyncio
import json
import socket
from typing import Any

_PIECE = 65_536
# Source: unix(7), SCM_RIGHTS; SCM_MAX_FD is 253.
MOST_SOCKETS = 250


class Orders:
    """The orders that come in at `control`."""

    def __init__(self, control: socket.socket) -> None:
        """Read from `control`, which must not block."""
        self._control = control
        self._buffer = b""
        self._sockets: list[socket.socket] = []

    async def take(self) -> tuple[dict[str, Any], list[socket.socket]] | None:
        """Return the next order and the sockets that came with it; None when home has gone."""
        while b"\n" not in self._buffer:
            try:
                data, descriptors, _, _ = socket.recv_fds(self._control, _PIECE, MOST_SOCKETS)
            except BlockingIOError:
                await self._readable()
                continue
            except OSError:
                return None
            self._sockets += [socket.socket(fileno=one) for one in descriptors]
            if not data:
                return None
            self._buffer += data
        line, _, self._buffer = self._buffer.partition(b"\n")
        sockets, self._sockets = self._sockets, []
        return json.loads(line), sockets

    async def _readable(self) -> None:
        loop = asyncio.get_running_loop()
        happened = asyncio.Event()
        loop.add_reader(self._control, happened.set)
        try:
            await happened.wait()
        finally:
            loop.remove_reader(self._control)
