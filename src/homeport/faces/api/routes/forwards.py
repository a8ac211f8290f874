"""GET, POST and DELETE /api/forwards: what `homeport forward` does and prints with --json."""

from dataclasses import dataclass
from typing import Any

from fastapi import APIRouter

from homeport.faces.api.answer import Answer, ErrorBody, answer, in_thread
from homeport.home.forward_list import ForwardLine, ForwardList
from homeport.home.forwards import add_forward, list_forwards, remove_forward
from homeport.home.routes import Done
from homeport.model.address import Transport
from homeport.model.forward import ForwardWords

_ERRORS: dict[int | str, dict[str, Any]] = {
    status: {"model": ErrorBody} for status in (403, 404, 409, 422, 504)
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ForwardWish:
    """What is to be carried where. Without `name` it gets one after its target.

    `replaces`: the forward that has the name or the place goes. `dry_run`: nothing is changed.
    """

    listen: str
    target: str
    name: str = ""
    transport: Transport = Transport.TCP
    replaces: bool = False
    dry_run: bool = False


def forward_routes() -> APIRouter:
    """Return the routes that show and change forwards."""
    routes = APIRouter(tags=["front door"])

    @routes.get("/forwards", response_model=ForwardList, responses=_ERRORS)
    async def list_all() -> Answer:
        """List the forwards, whether they are open, and what they carried."""
        return answer(await in_thread(list_forwards))

    @routes.post("/forwards", response_model=ForwardLine, responses=_ERRORS)
    async def add(wish: ForwardWish) -> Answer:
        """Add a forward, and say how it stands after a moment."""
        return answer(await in_thread(lambda: _add(wish)))

    @routes.delete("/forwards/{name}", response_model=Done, responses=_ERRORS)
    async def remove(name: str, *, dry_run: bool = False) -> Answer:
        """Remove a forward, by its name or port; open connections go on until they end."""
        return answer(await in_thread(lambda: remove_forward(name, only_plan=dry_run)))

    return routes


def _add(wish: ForwardWish) -> ForwardLine:
    words = ForwardWords(
        name=wish.name, listen=wish.listen, target=wish.target, transport=wish.transport
    )
    return add_forward(words, replaces=wish.replaces, only_plan=wish.dry_run)
