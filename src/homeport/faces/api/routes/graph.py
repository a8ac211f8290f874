"""GET /api/graph: what `homeport graph --json` prints."""

from fastapi import APIRouter

from homeport.faces.api.answer import Answer, answer, in_thread
from homeport.home.graph import graph
from homeport.model.graph import Graph


def graph_routes() -> APIRouter:
    """Return the route that shows who talks to whom."""
    routes = APIRouter(tags=["see"])

    @routes.get("/graph", response_model=Graph)
    async def get_graph() -> Answer:
        """Show who talks to whom on this machine."""
        return answer(await in_thread(graph))

    return routes
