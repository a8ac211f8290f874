"""Everything that the open door needs to go on: gateway, routes, certificates, name server."""

import logging
from collections.abc import Mapping

import anyio

from homeport.errors import HomeportError
from homeport.gateway.resolver.serve import serve_names
from homeport.home.door.board import Board
from homeport.home.door.counting import Count
from homeport.home.door.open_door import OpenDoor
from homeport.home.door.routing import Routing
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
        self._routing: Routing | None = None
        self.board = Board(self._renew)
        if opened.gateway is not None and opened.front is not None:
            self._routing = Routing(
                watch, opened.gateway, self.board, front=opened.front, counts=self._counts
            )

    @property
    def gateway(self) -> GatewayStatus:
        """How the gateway is."""
        return GatewayStatus(running=False) if self._gateway is None else self._gateway.status

    @property
    def troubles(self) -> tuple[str, ...]:
        """What is wrong with the door now, in words."""
        found = (self._gateway, self._routing)
        return tuple(one.trouble for one in found if one is not None and one.trouble is not None)

    async def run(self) -> None:
        """Live until cancelled."""
        async with anyio.create_task_group() as tasks:
            tasks.start_soon(_name_server)
            if self._gateway is not None and self._routing is not None:
                tasks.start_soon(self._gateway.keep)
                tasks.start_soon(self._routing.run)

    async def until_routed(self) -> None:
        """Wait for the first routes to be served, but not for long."""
        if self._routing is not None:
            with anyio.move_on_after(_FIRST_ROUTES_S):
                await self._routing.is_begun.wait()

    async def end(self) -> None:
        """End the gateway for good."""
        if self._gateway is not None:
            await self._gateway.end()

    async def _renew(self) -> None:
        if self._routing is not None:
            await self._routing.renew()

    def _counts(self) -> Mapping[str, Count]:
        return {}


async def _name_server() -> None:
    """Answer questions for names below localhost; `homeport dns` says whether somebody asks."""
    try:
        await serve_names()
    except HomeportError as error:
        # Another user's home has the port, and gives the same answers.
        _log.info("no name server: %s", error.what)
