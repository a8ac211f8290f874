"""GET /api/services and /api/services/{target}: what `ls` and `why` print with --json."""

from dataclasses import dataclass, replace
from typing import Annotated

from fastapi import APIRouter, Query

from homeport.faces.api.answer import Answer, ErrorBody, answer, in_thread
from homeport.home.select import select
from homeport.home.watch import Watch
from homeport.home.why import why
from homeport.model.process import Ancestor, Source
from homeport.model.service import SCHEMA, Caution, Client, Service, Snapshot

_WORDS = "Filters as on the command line, all of which must fit: 5173, exposed, idle>1h, project=x"


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryBody(Service):
    """A Story as it stands in JSON: the service's fields at the top, the rest beside them."""

    schema: int = SCHEMA
    ancestry: tuple[Ancestor, ...]
    source: Source | None
    warnings: tuple[Caution, ...]
    clients: tuple[Client, ...]
    others: tuple["StoryBody", ...] = ()


def service_routes(watch: Watch) -> APIRouter:
    """Return the routes that show what listens."""
    routes = APIRouter(tags=["see"])

    @routes.get("/services", response_model=Snapshot, responses={422: {"model": ErrorBody}})
    async def list_services(
        q: Annotated[list[str] | None, Query(description=_WORDS)] = None,
        *,
        all_: Annotated[
            bool, Query(alias="all", description="Background services too, as --json does")
        ] = True,
    ) -> Answer:
        """List what listens on this machine."""
        found = select(await watch.fresh(), q or ())
        if not all_:
            kept = tuple(one for one in found.services if not one.is_background)
            found = replace(found, services=kept)
        return answer(found)

    @routes.get(
        "/services/{target:path}",
        response_model=StoryBody,
        responses={404: {"model": ErrorBody}, 422: {"model": ErrorBody}},
    )
    async def tell_story(target: str) -> Answer:
        """Tell the whole story of one port, unix socket path or name."""
        return answer(await in_thread(lambda: why(target)))

    return routes
