"""Everything that the open door needs to go on: gateway, routes, certificates, name server."""

import logging
from pathlib import Path

import anyio
import anyio.to_thread

from homeport.errors import HomeportError
from homeport.gateway.resolver.serve import serve_names
from homeport.gateway.services.traffic import Traffic
from homeport.home.door.board import Board
from homeport.home.door.minting import Minting
from homeport.home.door.open_door import OpenDoor
from homeport.home.door.routing import Routing
from homeport.home.door_places import door_places
from homeport.home.door_verdicts import DoorVerdicts
from homeport.home.forwarding import Forwarding
from homeport.home.route_list import RouteLine
from homeport.home.watch import Watch
from homeport.model.status import GatewayStatus

_log = logging.getLogger(__name__)
# How long `up` waits for the first routes: with them, what it says is true for apps as well.
_FIRST_ROUTES_S = 3.0


class DoorLife:
    """Keep the door as it should be; without a gateway there is little to do."""

    def __init__(self, opened: OpenDoor, watch: Watch) -> None:
        """Nothing happens before `run`."""
        self._gateway = opened.gateway
        self._front = opened.front
        self._routing: Routing | None = None
        self._traffic = Traffic()
        self._forwarding = Forwarding(door_places())
        self._trouble: str | None = None
        self._lost = anyio.Event()
        self._had_services = False
        self.board = Board(self._renew)
        self.verdicts = DoorVerdicts(self.names)
        if opened.gateway is not None and opened.front is not None:
            self._routing = Routing(
                watch,
                opened.gateway,
                self.board,
                front=opened.front,
                forwarding=self._forwarding,
                counts=self._traffic.counts,
            )

    @property
    def gateway(self) -> GatewayStatus:
        """How the gateway is."""
        return GatewayStatus(running=False) if self._gateway is None else self._gateway.status

    @property
    def troubles(self) -> tuple[str, ...]:
        """What is wrong with the door now, in words."""
        parts = (self._gateway, self._routing)
        found = [one.trouble for one in parts if one is not None]
        return tuple(one for one in (*found, self._trouble) if one is not None)

    def names(self) -> tuple[RouteLine, ...]:
        """Return the routes of this moment."""
        return () if self.board.routes is None else self.board.routes.routes

    async def run(self) -> None:
        """Live until cancelled."""
        async with anyio.create_task_group() as tasks:
            tasks.start_soon(_name_server)
            tasks.start_soon(self.verdicts.run)
            if self._gateway is not None and self._routing is not None:
                tasks.start_soon(self._serve_gateway)
                tasks.start_soon(self._gateway.keep)
                tasks.start_soon(self._routing.run)

    async def until_routed(self) -> None:
        """Wait for the first routes to be served, but not for long."""
        if self._routing is not None:
            with anyio.move_on_after(_FIRST_ROUTES_S):
                await self._routing.is_begun.wait()

    async def mend(self) -> None:
        """Lay out again what the gateway lost, when somebody took its files away."""
        if self._gateway is None or self._front is None:
            return
        is_there = _is_socket(self._front.secrets)
        if self._had_services and not is_there:
            self._lost.set()
        self._had_services = is_there
        await self._gateway.mend()

    async def end(self, *, sweeps: bool = True) -> None:
        """End the gateway for good; without `sweeps` the files are another one's by now."""
        if self._gateway is not None:
            await self._gateway.end(sweeps=sweeps)
            if sweeps:
                await anyio.to_thread.run_sync(self._forwarding.end)

    async def _renew(self) -> None:
        if self._routing is not None:
            await self._routing.renew()

    async def _serve_gateway(self) -> None:
        """Serve it until cancelled, anew when the socket was lost."""
        while True:
            self._lost = anyio.Event()
            async with anyio.create_task_group() as tasks:
                tasks.start_soon(self._serve_once)
                await self._lost.wait()
                tasks.cancel_scope.cancel()

    async def _serve_once(self) -> None:
        """Give the gateway its certificates, and count what it says that went through."""
        if self._front is None or self._front.secrets is None:
            return
        # 100 ms that only home needs.
        from homeport.gateway.services.serve import serve_services  # noqa: PLC0415

        try:
            self._trouble = None
            await serve_services(self._front.secrets, mint=Minting().mint, traffic=self._traffic)
        except HomeportError as error:
            self._trouble = f"no HTTPS, and nothing is counted: {error.what}"
            _log.warning("%s", self._trouble)


def _is_socket(path: str | None) -> bool:
    return path is not None and Path(path).is_socket()


async def _name_server() -> None:
    """Answer questions for names below localhost; `homeport dns` says whether somebody asks."""
    try:
        await serve_names()
    except HomeportError as error:
        # Another user's home has the port, and gives the same answers.
        _log.info("no name server: %s", error.what)
