"""GET /api/findings: what is wrong on the machine now, asked or not."""

from fastapi import APIRouter

from homeport.faces.api.answer import Answer, answer
from homeport.home.rounds import Rounds
from homeport.model.machine_finding import MachineState


def finding_routes(rounds: Rounds) -> APIRouter:
    """Return the route that tells what home noticed by itself."""
    routes = APIRouter(tags=["see"])

    @routes.get("/findings", response_model=MachineState)
    async def list_findings() -> Answer:
        """List what is wrong now. Home looks every few seconds, and sends nothing to anybody."""
        return answer(rounds.state)

    return routes
