"""The daemon: take lock and port, watch the machine, answer on loopback until told to stop."""

import argparse
import asyncio
import importlib.util
import logging
import os
import signal
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from socket import socket

import anyio
import uvicorn

from homeport import __version__
from homeport.errors import HomeportError
from homeport.guard.asgi import App
from homeport.guard.keys import Keys, new_token
from homeport.guard.strangers import Strangers
from homeport.home.activity import remove_activity
from homeport.home.bind import HOME_PORT, Door, bind_exactly, bind_nearby
from homeport.home.door.entrance import Entrance
from homeport.home.door.life import DoorLife
from homeport.home.door.open_door import OpenDoor, open_door
from homeport.home.eyes import open_eyes
from homeport.home.home_file import (
    HomeFile,
    HomeLock,
    only_home,
    remove_home_file,
    write_home_file,
)
from homeport.home.identity import own_start_ticks
from homeport.home.peer import Peers
from homeport.home.port_holder import who_has
from homeport.home.rounds import Rounds
from homeport.home.stop import MAKE_ROOM
from homeport.home.teller import Teller
from homeport.home.upkeep import Upkeep
from homeport.home.watch import Watch
from homeport.kit.clock import SYSTEM_CLOCK
from homeport.model.status import Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Faces:
    """What home shows: `inside` to those who may come in, `strays` to who asked for no app."""

    inside: App
    strays: App


Build = Callable[[Watch, Rounds, DoorLife, Callable[[], Status]], Faces]

# Open pages hold websockets and long polls, which end only when they are told to.
_GRACE_S = 1
# What uvicorn's grace does not cover: a thread stuck in the kernel. Then the process just ends.
_HARD_STOP_S = 2.8
_STOP_SIGNALS = (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)


def serve(build: Build, argv: Sequence[str]) -> int:
    """Be home until SIGTERM; `build` makes the page and the API, which strangers never reach.

    Returns the exit code. Whoever started it hears of success or failure through the descriptor
    given by --tell, otherwise it is said on the terminal.
    """
    wish = _parse(argv)
    logging.basicConfig(level=logging.WARNING, format="%(asctime)s %(levelname)s %(message)s")
    with Teller(wish.tell) as teller:
        try:
            with only_home() as lock:
                _detach(wish)
                start = _Start(build=build, lock=lock, teller=teller)
                anyio.run(_serve, start, wish, backend_options=_loop())
        except HomeportError as error:
            teller.failed(error)
            return error.exit_code
    return 0


def _parse(argv: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="homeport serve", description=__doc__)
    parser.add_argument("--port", type=int, help="take this port or fail")
    parser.add_argument("--first-port", type=int, default=HOME_PORT, help="or the next free one")
    parser.add_argument("--tell", type=int, help="a descriptor to report through")
    return parser.parse_args(argv)


def _bind(wish: argparse.Namespace) -> Door:
    if wish.port is not None:
        return bind_exactly(wish.port, who_has)
    return bind_nearby(wish.first_port, who_has)


def _detach(wish: argparse.Namespace) -> None:
    """Keep no directory busy when running in the background."""
    if wish.tell is not None:
        os.chdir("/")


def _loop() -> dict[str, bool]:
    return {"use_uvloop": importlib.util.find_spec("uvloop") is not None}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Start:
    """What home starts with."""

    build: Build
    lock: HomeLock
    teller: Teller


async def _serve(start: _Start, wish: argparse.Namespace) -> None:
    opened = await open_door(partial(_bind, wish), port=wish.port)
    stop = _Stop()
    try:
        await _live(start, opened, stop)
    finally:
        _leave()
        if opened.gateway is not None and not stop.keeps_gateway:
            with anyio.CancelScope(shield=True):
                await opened.gateway.end()


async def _live(start: _Start, opened: OpenDoor, stop: "_Stop") -> None:
    """Be home behind the open door until told to stop."""
    keys = Keys(port=opened.port, token=new_token())
    home = _describe(opened, keys)
    peers = Peers()
    with open_eyes() as eyes:
        watch = Watch(eyes, notes=opened.notes)
        rounds = Rounds(watch)
        life = DoorLife(opened, watch)
        faces = start.build(watch, rounds, life, lambda: _status(home, watch, rounds, life))
        guarded = Strangers(faces.inside, keys, peer_uid=peers.uid)
        app = Entrance(guarded, faces.strays, port=opened.port, peer_uid=peers.uid)
        server = _Server(_config(app))
        upkeep = Upkeep(home=home, lock=start.lock, life=life, listen=server.listen_also)
        # Its sockets listen already: whoever comes too early waits a moment.
        write_home_file(home)
        async with anyio.create_task_group() as tasks:
            for one in (watch.run, rounds.run, life.run, upkeep.run):
                tasks.start_soon(one)
            tasks.start_soon(_stop_on_signal, server, upkeep, stop)
            tasks.start_soon(_announce, home, start.teller, server, life)
            try:
                await server.serve(sockets=list(opened.sockets))
            finally:
                tasks.cancel_scope.cancel()
    peers.close()


@dataclass(slots=True)
class _Stop:
    """How home is to end: `keeps_gateway` when another home comes after it."""

    keeps_gateway: bool = False


def _config(app: App) -> uvicorn.Config:
    """No access log (addresses may hold a token), no trust in X-Forwarded headers of anybody."""
    return uvicorn.Config(
        app,
        http="h11",  # strict about what a request may look like: two Host headers, for one
        lifespan="on",
        log_config=None,
        access_log=False,
        proxy_headers=False,
        server_header=False,
        date_header=False,
        timeout_graceful_shutdown=_GRACE_S,
    )


class _Server(uvicorn.Server):
    """Uvicorn, but signals are ours, and we hear when it listens."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.is_up = anyio.Event()
        self._end = anyio.Event()

    def end(self) -> None:
        """Finish what is under way and stop."""
        self.should_exit = True
        self._end.set()

    async def main_loop(self) -> None:
        """Sleep until the end; uvicorn's own loop wakes up ten times a second to look for it."""
        await self.on_tick(0)
        await self._end.wait()

    async def serve(self, sockets: list[socket] | None = None) -> None:
        """Serve without uvicorn's handlers, which would end the process by the signal itself."""
        await self._serve(sockets)

    async def listen_also(self, made: socket) -> None:
        """Answer on one more socket, as `startup` does on those it is given."""
        config = self.config
        await self.is_up.wait()

        def connected() -> asyncio.Protocol:
            return config.http_protocol_class(  # type: ignore[call-arg]
                config=config, server_state=self.server_state, app_state=self.lifespan.state
            )

        loop = asyncio.get_running_loop()
        self.servers.append(await loop.create_server(connected, sock=made))

    async def startup(self, sockets: list[socket] | None = None) -> None:
        """Start, then tell."""
        await super().startup(sockets)
        self.is_up.set()


async def _stop_on_signal(server: _Server, upkeep: Upkeep, stop: _Stop) -> None:
    with anyio.open_signal_receiver(*_STOP_SIGNALS, MAKE_ROOM) as signals:
        async for one in signals:
            upkeep.is_over = True
            _leave()
            if server.should_exit:
                # Asked twice: wait for nothing. Uvicorn's own way would leave a traceback behind.
                os._exit(0)
            _leave_at_last()
            stop.keeps_gateway = one is MAKE_ROOM
            server.end()
            if not stop.keeps_gateway:
                await upkeep.life.end()


def _leave_at_last() -> None:
    """End the process after the grace, even if a thread hangs."""
    timer = threading.Timer(_HARD_STOP_S, os._exit, args=(0,))
    timer.daemon = True
    timer.start()


def _leave() -> None:
    remove_home_file()
    remove_activity()


def _describe(door: OpenDoor, keys: Keys) -> HomeFile:
    return HomeFile(
        pid=os.getpid(),
        start_ticks=own_start_ticks(),
        port=door.port,
        url=f"http://127.0.0.1:{door.port}",
        version=__version__,
        started_at=SYSTEM_CLOCK.now(),
        token=keys.token,
        notes=door.notes,
        socket=door.socket_path,
    )


async def _announce(home: HomeFile, teller: Teller, server: _Server, life: DoorLife) -> None:
    await server.is_up.wait()
    await life.until_routed()
    teller.ready(home)


def _status(home: HomeFile, watch: Watch, rounds: Rounds, life: DoorLife) -> Status:
    """Return what home says of itself; the token stays in its file, so `page_url` is unknown."""
    trouble = () if watch.trouble is None else (watch.trouble,)
    routes = life.board.routes
    return Status(
        running=True,
        pid=home.pid,
        version=home.version,
        url=home.url,
        page_url=None,
        gateway=life.gateway,
        routes=0 if routes is None else len(routes.routes),
        services=None if watch.snapshot is None else len(watch.snapshot.services),
        started_at=home.started_at,
        notes=(*watch.notes, *trouble, *life.troubles),
        findings=rounds.state.findings,
    )
