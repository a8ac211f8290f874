"""Put the REST interface together."""

from collections.abc import Callable

from fastapi import APIRouter, FastAPI
from starlette.exceptions import HTTPException

from homeport import __version__
from homeport.faces.api.errors import add_error_handlers
from homeport.faces.api.routes.doctor import doctor_routes
from homeport.faces.api.routes.findings import finding_routes
from homeport.faces.api.routes.forwards import forward_routes
from homeport.faces.api.routes.free import free_routes
from homeport.faces.api.routes.graph import graph_routes
from homeport.faces.api.routes.routes import route_routes
from homeport.faces.api.routes.services import service_routes
from homeport.faces.api.routes.status import status_routes
from homeport.home.door.board import Board
from homeport.home.rounds import Rounds
from homeport.home.watch import Watch
from homeport.model.status import Status

_EVERY_METHOD = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]
_NOT_FOUND = 404


def build_api(watch: Watch, rounds: Rounds, board: Board, status: Callable[[], Status]) -> FastAPI:
    """Return the application that answers below /api; the page is added to it.

    The docs pages of FastAPI load their scripts from elsewhere, so there are none: the schema at
    /api/openapi.json feeds any offline viewer.
    """
    app = FastAPI(
        title="Homeport",
        version=__version__,
        description="Everything that runs on your localhost. The same bodies as --json.",
        openapi_url="/api/openapi.json",
        docs_url=None,
        redoc_url=None,
    )
    for routes in (
        status_routes(status),
        service_routes(watch),
        graph_routes(),
        doctor_routes(),
        finding_routes(rounds),
        free_routes(),
        route_routes(watch, board),
        forward_routes(),
    ):
        app.include_router(routes, prefix="/api")
    app.include_router(_nothing_else())
    add_error_handlers(app)
    return app


def _nothing_else() -> APIRouter:
    """Return the route that keeps unknown /api paths from reaching the page."""
    routes = APIRouter(include_in_schema=False)

    @routes.api_route("/api", methods=_EVERY_METHOD)
    @routes.api_route("/api/{rest:path}", methods=_EVERY_METHOD)
    async def nothing(rest: str = "") -> None:
        raise HTTPException(_NOT_FOUND, f"there is no {rest or 'such path'}")

    return routes
