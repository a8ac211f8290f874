"""The routes as they are served now, for whoever shows them."""

from collections.abc import Awaitable, Callable

import anyio

from homeport.home.route_list import RouteList


class Board:
    """Hold the current RouteList; `version` counts up each time it says something new."""

    def __init__(self, renew: Callable[[], Awaitable[None]] | None = None) -> None:
        """`renew` reads the user's routes again and returns when the gateway serves them."""
        self.version = 0
        self._routes: RouteList | None = None
        self._renew = renew
        self._news = anyio.Event()

    @property
    def routes(self) -> RouteList | None:
        """The last list, None before the first one."""
        return self._routes

    async def changed(self, after: int) -> RouteList:
        """Return the list as soon as `version` is above `after`."""
        while self._routes is None or self.version <= after:
            await self._news.wait()
        return self._routes

    async def renew(self) -> None:
        """Bring what the user's file of routes says now into force.

        Raises: HomeportError when the gateway does not take it.
        """
        if self._renew is not None:
            await self._renew()

    def publish(self, routes: RouteList) -> None:
        """Show `routes` from now on."""
        if routes == self._routes:
            return
        self._routes = routes
        self.version += 1
        self._news.set()
        self._news = anyio.Event()
