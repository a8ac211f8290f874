"""/api/forwards: the same verbs as in the terminal."""

from pathlib import Path

import httpx
import pytest
from fastapi import APIRouter

from homeport.faces.api.routes.forwards import forward_routes

pytestmark = pytest.mark.anyio


@pytest.fixture
def routes() -> APIRouter:
    return forward_routes()


@pytest.fixture(autouse=True)
def _own_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("CONFIG_HOME", "RUNTIME_DIR"):
        place = tmp_path / name
        place.mkdir(mode=0o700)
        monkeypatch.setenv(f"XDG_{name}", str(place))


async def test_there_and_back(api: httpx.AsyncClient) -> None:
    reply = await api.post("/forwards", json={"listen": "5433", "target": "db:5432"})
    assert (reply.status_code, reply.json()["name"]) == (200, "db"), reply.text
    reply = await api.get("/forwards")
    (row,) = reply.json()["forwards"]
    assert (row["listen"], row["target"], row["transport"]) == ("5433", "db:5432", "tcp")
    assert (row["state"], row["connections"]) == ("down", None)
    reply = await api.delete("/forwards/db", params={"dry_run": True})
    assert reply.status_code == 200
    reply = await api.delete("/forwards/5433")
    assert reply.json()["done"] == "removed db: 5433 to db:5432"
    assert (await api.get("/forwards")).json()["forwards"] == []


async def test_what_cannot_be(api: httpx.AsyncClient) -> None:
    for wish, status in (
        ({"listen": "0.0.0.0:1", "target": "1"}, 422),
        ({"listen": "1"}, 422),
        ({"listen": "1", "target": "2", "transport": "sctp"}, 422),
    ):
        assert (await api.post("/forwards", json=wish)).status_code == status
    assert (await api.delete("/forwards/nope")).status_code == 404
    one = {"listen": "5433", "target": "db:5432"}
    assert (await api.post("/forwards", json=one)).status_code == 200
    assert (await api.post("/forwards", json=one)).status_code == 409
