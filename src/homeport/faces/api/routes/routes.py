"""GET and POST /api/routes and below: what `homeport route` does and prints with --json."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, fields
from typing import Annotated, Any

from fastapi import APIRouter, Query

from homeport.errors import HomeportError
from homeport.faces.api.answer import Answer, ErrorBody, answer, in_thread
from homeport.home import routes as verbs
from homeport.home.door.board import Board
from homeport.home.route_list import RouteLine, RouteList
from homeport.home.routes import Done
from homeport.home.watch import Watch
from homeport.model.app_name import RouteWords

_ERRORS: dict[int | str, dict[str, Any]] = {
    status: {"model": ErrorBody} for status in (403, 404, 409, 422, 503, 504)
}
_DryRun = Annotated[bool, Query(description="Say what would be done, and do nothing")]
_Prefix = Annotated[str | None, Query(description="Only the route for this part of the path")]


@dataclass(frozen=True, slots=True, kw_only=True)
class RouteWish(RouteWords):
    """A route to add. Where there is one of that name and prefix already, `replace` decides."""

    replace: bool = False
    dry_run: bool = False

    def words(self) -> RouteWords:
        """Return the route without how to go about it."""
        return RouteWords(**{one.name: getattr(self, one.name) for one in fields(RouteWords)})


@dataclass(frozen=True, slots=True, kw_only=True)
class NewName:
    """What an app or route is to be called from now on."""

    new: str
    dry_run: bool = False


class _Served:
    """The routes as they are served; looked at afresh, for an app may be a second old."""

    def __init__(self, watch: Watch, board: Board) -> None:
        self._watch = watch
        self._board = board

    async def renew(self) -> None:
        """Serve what the file says: at once by the map that is known, then by a fresh one.

        Raises: HomeportError.
        """
        await self._board.renew()
        if await self._is_new():
            await self._board.renew()

    async def list(self) -> RouteList:
        """Return what is served; without a gateway, what file and machine say."""
        if await self._is_new():
            with suppress(HomeportError):  # the old routes go on, and status says why
                await self._board.renew()
        found = self._board.routes
        return found if found is not None else await in_thread(verbs.list_routes)

    async def _is_new(self) -> bool:
        """Look at the machine if it changed meanwhile; return whether it is another one."""
        before = self._watch.version
        await self._watch.current()
        return self._watch.version != before

    @property
    def now(self) -> RouteList | None:
        """Return what is served by now, None without a gateway."""
        return self._board.routes


def route_routes(watch: Watch, board: Board) -> APIRouter:
    """Return the routes that show and change which name leads to which app.

    A change is answered when the gateway serves it.
    """
    routes = APIRouter(tags=["door"], prefix="/routes")
    served = _Served(watch, board)
    _add_list(routes, served)
    _add_names(routes, served)
    return routes


def _add_list(routes: APIRouter, served: _Served) -> None:
    @routes.get("", response_model=RouteList, responses=_ERRORS)
    async def list_routes() -> Answer:
        """List every name, where it leads, whether somebody listens there, and what went by."""
        return answer(await served.list())

    @routes.post("", response_model=RouteLine, responses=_ERRORS)
    async def add_route(wish: RouteWish) -> Answer:
        """Let a name lead to a port, an address, a unix socket or another namespace."""
        kept = await in_thread(
            lambda: verbs.keep_route(wish.words(), replaces=wish.replace, only_plan=wish.dry_run)
        )
        if wish.dry_run:
            return answer(await in_thread(kept.line))
        # Served first: a look at the machine, for how it stands, takes longer than that.
        await served.renew()
        return answer(await in_thread(lambda: kept.line(served.now)))

    @routes.post("/renew", response_model=RouteList, responses=_ERRORS)
    async def renew() -> Answer:
        """Read the file of routes again; the answer comes when what it says is served."""
        await served.renew()
        return answer(await served.list())


def _add_names(routes: APIRouter, served: _Served) -> None:
    async def change(verb: Callable[[], Done], *, dry_run: bool) -> Answer:
        done = await in_thread(verb)
        if not dry_run:
            await served.renew()
        return answer(done)

    @routes.delete("/{name}", response_model=Done, responses=_ERRORS)
    async def remove(name: str, prefix: _Prefix = None, *, dry_run: _DryRun = False) -> Answer:
        """Remove a route of your own, or forget an app that does not run."""
        return await change(
            lambda: verbs.remove_route(name, prefix, only_plan=dry_run), dry_run=dry_run
        )

    @routes.post("/{name}/rename", response_model=Done, responses=_ERRORS)
    async def rename(name: str, wish: NewName) -> Answer:
        """Call an app or route by another name."""
        return await change(
            lambda: verbs.rename_route(name, wish.new, only_plan=wish.dry_run),
            dry_run=wish.dry_run,
        )

    @routes.post("/{name}/restore", response_model=Done, responses=_ERRORS)
    async def restore(name: str, *, dry_run: _DryRun = False) -> Answer:
        """Give an app the name back that it gets by itself."""
        return await change(lambda: verbs.restore_name(name, only_plan=dry_run), dry_run=dry_run)

    @routes.post("/{name}/hide", response_model=Done, responses=_ERRORS)
    async def hide(name: str, *, dry_run: _DryRun = False) -> Answer:
        """Take the name of an app out of the door."""
        return await change(lambda: verbs.hide_route(name, only_plan=dry_run), dry_run=dry_run)

    @routes.post("/{name}/show", response_model=Done, responses=_ERRORS)
    async def show(name: str, *, dry_run: _DryRun = False) -> Answer:
        """Let the name of an app in again."""
        return await change(
            lambda: verbs.hide_route(name, hidden=False, only_plan=dry_run), dry_run=dry_run
        )
