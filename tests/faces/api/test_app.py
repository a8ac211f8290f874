"""REST, asked over ASGI: the bytes of --json, one error shape, an honest schema."""

import os
import socket
from collections.abc import AsyncIterator
from dataclasses import fields
from datetime import UTC, datetime
from typing import Any

import httpx
import pytest
from fastapi import FastAPI
from nouns import service

from homeport.faces.api.app import build_api
from homeport.home.door.board import Board
from homeport.home.eyes import open_eyes
from homeport.home.rounds import Rounds
from homeport.home.route_list import RouteLine
from homeport.home.watch import Eyes, Watch
from homeport.home.why import why
from homeport.kit.wire import to_json, to_plain
from homeport.model.address import Transport
from homeport.model.service import Snapshot
from homeport.model.status import GatewayStatus, Status

NOON = datetime(2026, 7, 1, 12, tzinfo=UTC)
MAP = Snapshot(
    backend="fake",
    taken_at=NOON,
    services=(
        service(5173, project="shop"),
        service(5432, project="shop", exposed=True),
        service(53, transport=Transport.UDP, is_background=True),
    ),
)
STATUS = Status(
    running=True,
    pid=1,
    version="0",
    url="http://127.0.0.1:1",
    page_url=None,
    gateway=GatewayStatus(running=False),
    routes=0,
    services=3,
    started_at=NOON,
)
EYES = Eyes(
    look=lambda: MAP, has_changed=lambda: False, remember=lambda: None, ask=lambda _seen: False
)

pytestmark = pytest.mark.anyio


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture
async def api() -> AsyncIterator[httpx.AsyncClient]:
    transport = httpx.ASGITransport(an_api(EYES))
    async with httpx.AsyncClient(transport=transport, base_url="http://home") as client:
        yield client


def an_api(eyes: Eyes) -> FastAPI:
    watch = Watch(eyes)
    return build_api(watch, Rounds(watch), Board(), lambda: STATUS)


def found_ports(reply: httpx.Response) -> list[int]:
    return [one["port"] for one in reply.json()["services"]]


async def test_the_bytes_are_those_of_json(api: httpx.AsyncClient) -> None:
    reply = await api.get("/api/services")
    assert reply.content == to_json(MAP)
    assert reply.headers["content-type"] == "application/json"
    assert (await api.get("/api/status")).content == to_json(STATUS)


async def test_the_filters_are_those_of_the_command_line(api: httpx.AsyncClient) -> None:
    assert found_ports(await api.get("/api/services?q=shop&q=exposed")) == [5432]
    assert found_ports(await api.get("/api/services?all=false")) == [5173, 5432]


@pytest.mark.parametrize(
    ("method", "path", "body", "status", "code"),
    [
        ("GET", "/api", None, 404, "no-such-thing"),
        ("GET", "/api/nothing/here", None, 404, "no-such-thing"),
        ("GET", "/api/free", None, 404, "no-such-thing"),
        ("GET", "/api/services?q=idle>x", None, 422, "usage"),
        ("GET", "/api/services?all=perhaps", None, 422, "usage"),
        ("GET", "/api/services/65536", None, 422, "usage"),
        ("GET", "/api/services/1", None, 404, "no-such-thing"),
        ("POST", "/api/free", b"{}", 422, "usage"),
        ("POST", "/api/free", b"{", 422, "usage"),
        ("POST", "/api/free", b'{"port": 70000}', 422, "usage"),
        ("POST", "/api/free", b'{"port": 1}', 404, "no-such-thing"),
        ("GET", "/api/doctor", None, 422, "usage"),
        ("GET", "/api/doctor?target=", None, 422, "usage"),
        ("GET", "/api/doctor?target=localhost:619009", None, 422, "usage"),
        ("GET", "/api/doctor?target=nothing-is-called-this", None, 404, "no-such-thing"),
        ("GET", "/api/doctor?target=1&intent=dance", None, 422, "usage"),
        ("POST", "/api/doctor", b"{}", 422, "usage"),
        ("POST", "/api/doctor", b'{"target": 5}', 422, "usage"),
        ("POST", "/api/findings", b"{}", 404, "no-such-thing"),
        ("DELETE", "/api/services", None, 404, "no-such-thing"),
        ("POST", "/api/routes", b"{}", 422, "usage"),
        ("POST", "/api/routes", b'{"name": "homeport", "target": "1"}', 422, "usage"),
        ("PUT", "/api/routes", b"{}", 404, "no-such-thing"),
    ],
)
async def test_every_error_has_the_one_shape(
    api: httpx.AsyncClient, method: str, path: str, body: bytes | None, status: int, code: str
) -> None:
    json = {"content-type": "application/json"}
    reply = await api.request(method, path, content=body, headers=json)
    assert reply.status_code == status, reply.text
    assert set(reply.json()) == {"error"}
    assert set(reply.json()["error"]) == {"code", "what", "hint"}
    assert reply.json()["error"]["code"] == code


async def test_a_bug_is_reported_without_its_inside() -> None:
    def broken() -> Status:
        raise ZeroDivisionError("secret detail")

    watch = Watch(EYES)
    app = build_api(watch, Rounds(watch), Board(), broken)
    transport = httpx.ASGITransport(app, raise_app_exceptions=False)
    async with httpx.AsyncClient(transport=transport, base_url="http://home") as client:
        reply = await client.get("/api/status")
    assert (reply.status_code, reply.json()["error"]["code"]) == (500, "bug")
    assert "secret" not in reply.text


async def test_the_schema_tells_every_key_that_is_sent(api: httpx.AsyncClient) -> None:
    document = (await api.get("/api/openapi.json")).json()
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        story = to_plain(why(str(port)))
        reply = await api.get(f"/api/services/{port}")
    sent = reply.json()
    assert isinstance(story, dict)
    assert list(sent) == list(story)
    assert sent["pid"] == os.getpid()
    assert set(sent) == set(_properties(document, "StoryBody"))
    assert set(to_plain(MAP.services[0])) == set(_properties(document, "Service"))  # type: ignore[call-overload]  # it is a dict
    assert set(document["paths"]) == {
        "/api/status",
        "/api/services",
        "/api/services/{target}",
        "/api/graph",
        "/api/doctor",
        "/api/doctor/causes/{code}",
        "/api/findings",
        "/api/forwards",
        "/api/forwards/{name}",
        "/api/free",
        "/api/routes",
        "/api/routes/renew",
        "/api/routes/{name}",
        "/api/routes/{name}/rename",
        "/api/routes/{name}/restore",
        "/api/routes/{name}/hide",
        "/api/routes/{name}/show",
    }
    assert set(_properties(document, "RouteLine")) == {one.name for one in fields(RouteLine)}


async def test_there_are_no_pages_that_load_from_elsewhere(api: httpx.AsyncClient) -> None:
    for path in ("/docs", "/redoc", "/api/docs"):
        assert (await api.get(path)).status_code == 404


async def test_before_the_first_round_nothing_is_known_to_be_wrong(
    api: httpx.AsyncClient,
) -> None:
    reply = await api.get("/api/findings")
    assert reply.json() == {"schema": 1, "taken_at": None, "findings": []}


async def test_the_graph_is_answered(api: httpx.AsyncClient) -> None:
    reply = await api.get("/api/graph")
    assert set(reply.json()) == {"schema", "taken_at", "nodes", "edges"}


async def test_the_real_eyes_see_a_real_listener() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server, open_eyes() as eyes:
        port = server.getsockname()[1]
        transport = httpx.ASGITransport(an_api(eyes))
        async with httpx.AsyncClient(transport=transport, base_url="http://home") as client:
            (one,) = (await client.get(f"/api/services?q={port}")).json()["services"]
    assert (one["port"], one["pid"]) == (port, os.getpid())


def _properties(document: dict[str, Any], name: str) -> dict[str, Any]:
    found = document["components"]["schemas"][name]["properties"]
    assert isinstance(found, dict)
    return found
