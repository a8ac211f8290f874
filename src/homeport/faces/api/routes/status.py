"""GET /api/status: what `homeport status --json` prints, without the token."""

from collections.abc import Callable

from fastapi import APIRouter

from homeport.faces.api.answer import Answer, answer
from homeport.model.status import Status


def status_routes(status: Callable[[], Status]) -> APIRouter:
    """Return the routes that say how home is."""
    routes = APIRouter(tags=["home"])

    @routes.get("/status", response_model=Status)
    async def get_status() -> Answer:
        """Say how home is. `page_url` is null: the token does not travel."""
        return answer(status())

    return routes
