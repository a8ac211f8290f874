"""POST /api/free: what `homeport free --json` does and prints."""

from dataclasses import dataclass
from typing import Annotated, Any

from annotated_types import Ge, Le
from fastapi import APIRouter

from homeport.errors import ConflictError
from homeport.faces.api.answer import Answer, ErrorBody, answer, in_thread
from homeport.home.free import decline, free, plan_free, rehearse
from homeport.model.address import Transport
from homeport.model.freeing import Action, FreePlan, FreeReport
from homeport.model.port_class import HIGHEST_PORT

_SECOND = 2
_ERRORS: dict[int | str, dict[str, Any]] = {
    status: {"model": ErrorBody} for status in (403, 404, 409, 422)
}


@dataclass(frozen=True, slots=True, kw_only=True)
class FreeWish:
    """Which port, and how sure.

    Without `yes`, or with `dry_run`, only the plan comes back. What needs a second yes (a database,
    a container engine, something unidentified) is done with `second_yes`, or `yes` 2. `pids` are
    the processes that the client agreed to end: if by now it would be others, nothing is done.
    """

    port: Annotated[int, Ge(1), Le(HIGHEST_PORT)]
    yes: bool | int = False
    second_yes: bool = False
    dry_run: bool = False
    transport: Transport | None = None
    pids: tuple[int, ...] | None = None


def free_routes() -> APIRouter:
    """Return the route that frees a port."""
    routes = APIRouter(tags=["act"])

    @routes.post("/free", response_model=FreeReport, responses=_ERRORS)
    async def free_port(wish: FreeWish) -> Answer:
        """Plan what ends the listener on a port, and, with a yes, do it."""
        return answer(await in_thread(lambda: _carry_out(wish)))

    return routes


def _carry_out(wish: FreeWish) -> FreeReport:
    (plan,) = plan_free([wish.port], transport=wish.transport)
    if wish.dry_run:
        return rehearse(plan)
    if not wish.yes:
        return decline(plan)
    _require_agreed(plan, wish.pids)
    return free(plan, second_yes=wish.second_yes or int(wish.yes) >= _SECOND)


def _require_agreed(plan: FreePlan, agreed: tuple[int, ...] | None) -> None:
    """Refuse to end a process that the client has not seen in the plan."""
    ends = {step.pid for step in plan.steps if step.action is Action.END and step.pid is not None}
    if agreed is not None and not ends <= set(agreed):
        raise ConflictError(
            f"the plan for port {plan.port} is another one by now",
            hint="ask again with dry_run and look at its steps",
        )
