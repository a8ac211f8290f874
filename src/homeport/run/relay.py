"""A process in another network namespace that carries what comes to unix sockets of ours there.

It is told on standard input, a line of JSON each time, which sockets it is to have, and answers
with a line each time. It outlives the home that started it, as apps and gateway do: it serves on
until all its sockets were taken over by another relay or removed, and its last client has gone.
"""

import asyncio
import json
import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any

from homeport.run.relay_entry import enter_for_good
from homeport.run.relay_streams import Carrier, Target
from homeport.run.unix_door import UnixDoor, open_door

_LOOPBACKS = ("127.0.0.1", "::1")
_LINE_BYTES = 1 << 20
_BACKLOG = 1_024
# How often a relay without a home looks whether its sockets are still its own.
_LOOK_S = 1.0
_NOT_ENTERED = 4


class Relay:
    """The sockets and connections of this process."""

    def __init__(self) -> None:
        """Begin with no socket."""
        self._carrier = Carrier()
        self._doors: dict[str, tuple[UnixDoor, tuple[Target, ...], asyncio.Server]] = {}

    async def obey(self, order: dict[str, Any]) -> dict[str, Any]:
        """Have exactly the sockets that `order` lists; return which are served and why not all."""
        wanted = {str(one["path"]): _targets(one) for one in order["serve"]}
        for path in [one for one in self._doors if one not in wanted]:
            self._close(path)
        failed = {}
        for path, targets in wanted.items():
            try:
                await self._open(path, targets)
            except OSError as error:
                failed[path] = error.strerror or str(error)
        return {"serving": sorted(self._doors), "failed": failed}

    async def stay(self) -> None:
        """Serve on without a home, until nobody can come any more and the last one has gone."""
        while self._doors or self._carrier.count:
            for path in [path for path, (door, _, _) in self._doors.items() if not door.is_ours()]:
                self._close(path)
            await asyncio.sleep(_LOOK_S)

    async def _open(self, path: str, targets: tuple[Target, ...]) -> None:
        """Raises: OSError."""
        known = self._doors.get(path)
        if known is not None and known[1] == targets and known[0].is_ours():
            return
        if known is not None:
            self._close(path)
        door = open_door(Path(path))
        server = await asyncio.get_running_loop().create_unix_server(
            lambda: self._carrier.end_for(targets), sock=door.listener, backlog=_BACKLOG
        )
        self._doors[path] = (door, targets, server)

    def _close(self, path: str) -> None:
        door, _, server = self._doors.pop(path)
        door.remove()
        server.close()


def main(argv: list[str]) -> int:
    """Enter the namespace behind the handle `argv[0]` (inode `argv[1]`, or "-") and serve."""
    handle, inode = argv
    try:
        enter_for_good(Path(handle), None if inode == "-" else int(inode))
    except OSError as error:
        _say({"error": error.strerror or str(error)})
        return _NOT_ENTERED
    _say({"entered": True})
    _run(_serve())
    return 0


async def _serve() -> None:
    relay = Relay()
    reader = asyncio.StreamReader(limit=_LINE_BYTES)
    transport, _ = await asyncio.get_running_loop().connect_read_pipe(
        lambda: asyncio.StreamReaderProtocol(reader), sys.stdin
    )
    while line := await reader.readline():
        _say(await relay.obey(json.loads(line)))
    transport.close()
    await relay.stay()


def _run(main_task: Any) -> None:
    try:
        import uvloop  # noqa: PLC0415 - where it is, it takes a third of the time
    except ImportError:
        asyncio.run(main_task)
    else:
        uvloop.run(main_task)


def _targets(order: dict[str, Any]) -> tuple[Target, ...]:
    hosts = _LOOPBACKS if order.get("host") is None else (str(order["host"]),)
    return tuple((host, int(order["port"])) for host in hosts)


def _say(words: dict[str, Any]) -> None:
    """Answer; home may be gone, and the relay serves on."""
    with suppress(OSError):
        os.write(1, json.dumps(words).encode() + b"\n")
