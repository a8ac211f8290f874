"""A process in another network namespace that carries what comes to unix sockets of ours there.

It is told over the unix socket that is its standard input, a line of JSON each time, which sockets
it is to have, and answers with a line each time. It outlives the home that started it, as apps and
gateway do: it serves on until all its sockets were taken over by another relay or removed, and its
last client has gone.
"""

import asyncio
import json
import os
import resource
import socket
import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from homeport.run.relay_datagrams import DatagramDoor
from homeport.run.relay_entry import enter_for_good
from homeport.run.relay_orders import Orders
from homeport.run.relay_streams import Carrier, Target
from homeport.run.unix_door import UnixDoor, open_door

_LOOPBACKS = ("127.0.0.1", "::1")
_BACKLOG = 1_024
# How often a relay without a home looks whether its sockets are still its own.
_LOOK_S = 1.0
_USAGE, _NOT_ENTERED = 2, 4
_WORDS = ("HANDLE", "INODE")


@dataclass(slots=True, kw_only=True)
class _Service:
    """What is served at a path: streams behind its socket, or datagrams, of which it is the sign.

    A sign is there to be taken over: whoever has the path is the one whom the gateway asks.
    """

    door: UnixDoor
    targets: tuple[Target, ...]
    server: asyncio.Server | DatagramDoor


class Relay:
    """The sockets and connections of this process."""

    def __init__(self) -> None:
        """Begin with no socket."""
        self._carrier = Carrier()
        self._services: dict[str, _Service] = {}

    async def obey(self, order: dict[str, Any], sockets: list[socket.socket]) -> dict[str, Any]:
        """Have exactly the sockets that `order` lists; return which are served and why not all.

        `sockets` are for those rows that say "brings": they take datagrams where home is.
        """
        rows = {str(one["path"]): one for one in order["serve"]}
        brought = {path: sockets.pop(0) for path, one in rows.items() if one.get("brings")}
        for path in [one for one in self._services if one not in rows]:
            self._close(path)
        failed = {}
        for path, row in rows.items():
            try:
                await self._open(path, _targets(row), brought.get(path))
            except OSError as error:
                failed[path] = error.strerror or str(error)
        return {"serving": sorted(self._services), "failed": failed}

    async def stay(self) -> None:
        """Serve on without a home, until nobody can come any more and the last one has gone."""
        while self._services or self._carrier.count:
            for path in [one for one, it in self._services.items() if not it.door.is_ours()]:
                self._close(path)
            await asyncio.sleep(_LOOK_S)

    async def _open(
        self, path: str, targets: tuple[Target, ...], brought: socket.socket | None
    ) -> None:
        """Raises: OSError."""
        known = self._services.get(path)
        if known is not None:
            is_same = brought is None and known.targets == targets
            if is_same and known.door.is_ours():
                return
            self._close(path)
        door = open_door(Path(path))
        loop = asyncio.get_running_loop()
        server: asyncio.Server | DatagramDoor
        if brought is None:
            server = await loop.create_unix_server(
                lambda: self._carrier.end_for(targets), sock=door.listener, backlog=_BACKLOG
            )
        else:
            brought.setblocking(False)  # noqa: FBT003 - the only way to say it
            _, server = await loop.create_datagram_endpoint(
                lambda: DatagramDoor(targets[0]), sock=brought
            )
        self._services[path] = _Service(door=door, targets=targets, server=server)

    def _close(self, path: str) -> None:
        it = self._services.pop(path)
        it.door.remove()
        it.server.close()
        it.door.listener.close()


def main(argv: list[str]) -> int:
    """Enter the namespace behind the handle `argv[0]` (inode `argv[1]`, or "-") and serve."""
    if len(argv) != len(_WORDS):
        sys.stderr.write(f"usage: homeport relay {' '.join(_WORDS)} (home starts it)\n")
        return _USAGE
    handle, inode = argv
    try:
        enter_for_good(Path(handle), None if inode == "-" else int(inode))
    except OSError as error:
        _say({"error": error.strerror or str(error)})
        return _NOT_ENTERED
    _have_room()
    _say({"entered": True})
    _run(_serve())
    return 0


async def _serve() -> None:
    relay = Relay()
    control = socket.socket(fileno=os.dup(sys.stdin.fileno()))
    control.setblocking(False)  # noqa: FBT003 - the only way to say it
    orders = Orders(control)
    while (taken := await orders.take()) is not None:
        _say(await relay.obey(*taken))
    control.close()
    await relay.stay()


def _run(main_task: Any) -> None:
    try:
        import uvloop  # noqa: PLC0415 - where it is, it takes a third of the time
    except ImportError:
        asyncio.run(main_task)
    else:
        uvloop.run(main_task)


def _have_room() -> None:
    """Ask for as many descriptors as we may have: 10,000 WebSockets take two each."""
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    with suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))


def _targets(order: dict[str, Any]) -> tuple[Target, ...]:
    hosts = _LOOPBACKS if order.get("host") is None else (str(order["host"]),)
    return tuple((host, int(order["port"])) for host in hosts)


def _say(words: dict[str, Any]) -> None:
    """Answer; home may be gone, and the relay serves on."""
    with suppress(OSError):
        os.write(1, json.dumps(words).encode() + b"\n")
