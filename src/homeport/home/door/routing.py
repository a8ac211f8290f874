"""Keep the gateway told which name leads where: from the map, the user's file, and time."""

import logging
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

import anyio
import anyio.to_thread

from homeport.errors import HomeportError
from homeport.gateway.table import key_of
from homeport.home.door.board import Board
from homeport.home.door.counting import Counts, Rates
from homeport.home.door.gateway import Gateway
from homeport.home.door.holding import Holding
from homeport.home.forwarding import Forwarding
from homeport.home.own_door import without_door
from homeport.home.route_list import RouteLine, RouteList, Routes, lines, name_routes
from homeport.home.routes_file import read_routes, remember_names, routes_path
from homeport.home.watch import Watch
from homeport.kit.clock import SYSTEM_CLOCK, Clock
from homeport.kit.threads import in_thread
from homeport.model.front import Front
from homeport.model.service import Service

_log = logging.getLogger(__name__)
_TICK_S = 1.0
_Stamp = tuple[int, int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """Under which address apps are: the port of the door, and whether it has certificates."""

    port: int
    has_tls: bool

    def of(self, line: RouteLine) -> RouteLine:
        """Return `line` with the addresses to open."""
        if line.is_hidden:
            return line
        path = "/" if line.prefix == "/" else f"{line.prefix}/"
        rest = f"{line.host}:{self.port}{path}"
        return replace(
            line, url=f"http://{rest}", https_url=f"https://{rest}" if self.has_tls else None
        )


class Routing:
    """The loop from what is seen to what is served. `trouble` says what is wrong with it."""

    def __init__(  # noqa: PLR0913 - what it joins
        self,
        watch: Watch,
        gateway: Gateway,
        board: Board,
        *,
        front: Front,
        forwarding: Forwarding,
        counts: Counts,
        clock: Clock = SYSTEM_CLOCK,
    ) -> None:
        """`front` is the door without routes and forwards; nothing happens before `run`."""
        self.trouble: str | None = None
        self.is_begun = anyio.Event()
        self._watch = watch
        self._gateway = gateway
        self._board = board
        self._front = front
        self._clock = clock
        self._holding = Holding()
        self._forwarding = forwarding
        self._rates = Rates(counts)
        self._routes: Routes | None = None
        self._stamp: _Stamp | None = None
        self._one_change = anyio.Lock()

    async def run(self) -> None:
        """Serve what there is until cancelled."""
        async with anyio.create_task_group() as tasks:
            tasks.start_soon(self._follow_map)
            await self._follow_time()

    async def renew(self) -> None:
        """Read the user's file again and serve what it says.

        Raises: ConfigError when it is broken, NotWrittenError, RejectedError: old routes go on.
        """
        async with self._one_change:
            await self._renew()

    async def _follow_map(self) -> None:
        seen = 0
        while True:
            await self._watch.changed(seen)
            seen = self._watch.version
            await self._try_renew()
            self.is_begun.set()

    async def _follow_time(self) -> None:
        while True:
            await anyio.sleep(_TICK_S)
            self._rates.note(self._clock.monotonic_s())
            stamp = await in_thread(_stamp_of_file)
            is_waiting = self._holding.is_waiting or self._forwarding.has_lost_a_relay()
            if stamp != self._stamp or is_waiting or self.trouble is not None:
                await self._try_renew()
            elif self._watch.is_watched:
                self._publish()

    async def _try_renew(self) -> None:
        try:
            await self.renew()
        except HomeportError as error:
            if self.trouble != error.what:
                _log.warning("the routes stay as they were: %s", error.what)
            self.trouble = error.what
            self._publish()

    async def _renew(self) -> None:
        if self._watch.snapshot is None:
            return
        self._stamp = await in_thread(_stamp_of_file)
        seen = self._watch.snapshot.services
        routes = await in_thread(partial(_read, seen))
        self._routes = routes
        served = self._holding.settle(routes.front(), self._clock.monotonic_s())
        front = replace(self._front, routes=served)
        # Relays are started in it: giving up half-way would leave one that nobody knows.
        whole = await anyio.to_thread.run_sync(self._forwarding.complete, front, routes.file, seen)
        await self._gateway.serve(whole)
        self.trouble = None
        self._publish()

    def _publish(self) -> None:
        if self._routes is None and self.trouble is None:
            return
        address = Address(port=self._front.port, has_tls=self._front.secrets is not None)
        found = tuple(
            self._rates.counted(address.of(one), _keys(one))
            for one in (() if self._routes is None else lines(self._routes))
        )
        notes = tuple(f"{one.name}: not served, {one.why}" for one in self._gateway.skipped)
        if self.trouble is not None:
            notes = (f"the routes stay as they were: {self.trouble}", *notes)
        self._board.publish(RouteList(routes=found, is_served=True, notes=notes))


def _keys(line: RouteLine) -> tuple[str, ...]:
    return tuple(key_of(name, line.prefix) for name in (line.name, *line.also))


def _read(services: tuple[Service, ...]) -> Routes:
    """Return the routes, and keep the names that are new."""
    routes = name_routes(read_routes(), without_door(services))
    if routes.naming.held != routes.file.held:
        remember_names(lambda file: name_routes(file, routes.services).naming.held)
    return routes


def _stamp_of_file() -> _Stamp | None:
    """Return what changes whenever the user's file of routes does."""
    try:
        found = Path(routes_path()).stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino
