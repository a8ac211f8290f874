"""Routes over REST: what `homeport route` does, and it is served when the answer comes."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import anyio
import httpx
import pytest
from door_world import line
from fastapi import APIRouter
from live import homeport

from homeport.errors import HelperMissingError
from homeport.faces.api.routes.routes import RouteWish, route_routes
from homeport.home.door.board import Board
from homeport.home.route_list import RouteLine, RouteList
from homeport.home.routes_file import read_routes
from homeport.home.watch import Eyes, Watch
from homeport.kit.wire import to_json
from homeport.model.app_name import RouteWords
from homeport.model.front import Guise, Origin
from homeport.model.service import Snapshot

pytestmark = pytest.mark.anyio
BROKEN = "broken"
NOON = datetime(2026, 7, 1, 12, tzinfo=UTC)


def test_a_wish_is_kept_as_it_was_said() -> None:
    words = RouteWords(name="a", target="1", hold=True, origins=("*",), guise=Guise.LOCALHOST)
    wish = RouteWish(
        name="a", target="1", hold=True, origins=("*",), guise=Guise.LOCALHOST, replace=True
    )
    assert wish.words() == words


class Door:
    """Counts how often the file was read again; the words in it lead to what is served."""

    def __init__(self) -> None:
        self.renewals = 0
        self.board = Board(self.renew)

    async def renew(self) -> None:
        self.renewals += 1
        words = read_routes().routes
        if any(one.name == BROKEN for one in words):
            raise HelperMissingError("the gateway does not run", hint="homeport status")
        self.board.publish(RouteList(routes=tuple(_served(one.name) for one in words)))


def _served(name: str) -> RouteLine:
    return line(name, origin=Origin.USER, url=f"http://{name}.localhost:1/")


@pytest.fixture
def door(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Door:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path / "run"))
    return Door()


@pytest.fixture
def routes(door: Door) -> APIRouter:
    empty = Snapshot(backend="none", taken_at=NOON, services=())
    eyes = Eyes(
        look=lambda: empty,
        has_changed=lambda: False,
        remember=lambda: None,
        ask=lambda _seen: False,
    )
    watch = Watch(eyes)
    anyio.run(watch.fresh)
    return route_routes(watch, door.board)


async def post(api: httpx.AsyncClient, path: str, **wish: Any) -> httpx.Response:
    return await api.post(path, json=wish)


async def test_from_its_birth_to_its_end(api: httpx.AsyncClient, door: Door) -> None:
    tried = await post(api, "/routes", name="zebra", target="1", dry_run=True)
    assert (tried.status_code, tried.json()["name"]) == (200, "zebra")
    assert (read_routes().routes, door.renewals) == ((), 0)
    added = await post(api, "/routes", name="zebra", target="1", hold=True)
    assert added.json()["url"] == "http://zebra.localhost:1/", "it is served by now"
    assert (read_routes().routes[0].hold, door.renewals) == (True, 1)
    taken = await post(api, "/routes", name="zebra", target="2")
    assert (taken.status_code, taken.json()["error"]["code"]) == (409, "conflict")
    assert (await post(api, "/routes", name="zebra", target="2", replace=True)).status_code == 200
    assert (await post(api, "/routes/zebra/rename", new="okapi", dry_run=True)).status_code == 200
    assert read_routes().routes[0].name == "zebra"
    renamed = await post(api, "/routes/zebra/rename", new="okapi")
    assert renamed.json() == {"schema": 1, "done": "zebra.localhost is okapi.localhost now"}
    assert (await api.delete("/routes/okapi?dry_run=true")).status_code == 200
    assert (await api.delete("/routes/okapi?prefix=/api")).status_code == 404
    assert (await api.delete("/routes/okapi?prefix=/")).json()["done"].startswith("removed okapi")
    assert read_routes().routes == ()
    assert door.renewals == 4
    assert door.board.routes == RouteList(routes=())


async def test_the_list_is_that_of_the_command_line(api: httpx.AsyncClient, door: Door) -> None:
    shown = homeport("route", "ls", "--json", "--no-probe")
    reply = await api.get("/routes")
    assert list(reply.json()) == list(json.loads(shown.stdout))
    await post(api, "/routes", name="zebra", target="1")
    assert (await api.get("/routes")).content == to_json(door.board.routes)
    before = door.renewals
    assert (await api.post("/routes/renew")).content == to_json(door.board.routes)
    assert door.renewals == before + 1


@pytest.mark.parametrize("verb", ["restore", "hide", "show"])
async def test_what_is_not_there(api: httpx.AsyncClient, door: Door, verb: str) -> None:
    reply = await api.post(f"/routes/no-such-app/{verb}")
    assert (reply.status_code, reply.json()["error"]["code"]) == (404, "no-such-thing")
    assert door.renewals == 0


async def test_a_gateway_that_does_not_take_it_is_said(api: httpx.AsyncClient) -> None:
    reply = await post(api, "/routes", name=BROKEN, target="1")
    assert (reply.status_code, reply.json()["error"]["code"]) == (503, "helper-missing")
    assert [one.name for one in read_routes().routes] == [BROKEN], "the file keeps it"
