"""POST /api/free with real servers."""

from typing import Any

import httpx
import pytest
from fastapi import APIRouter
from live import SERVER, Nursery, until

from homeport.faces.api.routes.free import free_routes

pytestmark = pytest.mark.anyio


@pytest.fixture
def routes() -> APIRouter:
    return free_routes()


async def post(api: httpx.AsyncClient, **wish: Any) -> httpx.Response:
    return await api.post("/free", json=wish)


async def test_without_a_yes_only_the_plan_comes_back(
    api: httpx.AsyncClient, servers: Nursery
) -> None:
    server = servers.python(SERVER)
    port = server.number()
    for wish in ({}, {"dry_run": True}, {"dry_run": True, "yes": True}):
        reply = await post(api, port=port, **wish)
        assert reply.status_code == 200, reply.text
        assert reply.json()["freed"] is False
        assert server.pid in [one["pid"] for one in reply.json()["plan"]]
        assert server.is_running()


async def test_with_a_yes_the_port_is_freed(api: httpx.AsyncClient, servers: Nursery) -> None:
    server = servers.python(SERVER)
    port = server.number()
    reply = await post(api, port=port, yes=2, pids=[server.pid])
    assert reply.json()["freed"] is True, reply.text
    until(lambda: not server.is_running(), "the end of the server")


async def test_what_was_not_agreed_to_is_left_alone(
    api: httpx.AsyncClient, servers: Nursery
) -> None:
    server = servers.python(SERVER)
    reply = await post(api, port=server.number(), yes=2, pids=[1])
    assert (reply.status_code, reply.json()["error"]["code"]) == (409, "conflict")
    assert server.is_running()
