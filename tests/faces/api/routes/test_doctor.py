"""The doctor over REST, with real servers: the same answer as on the command line."""

import json
import socket
from pathlib import Path
from typing import Any

import anyio
import httpx
import pytest
from fastapi import APIRouter
from live import Nursery
from on_page import SERVER

from homeport.faces.api.routes.doctor import doctor_routes
from homeport.home.doctor.asked import Asked
from homeport.home.doctor.verb import doctor
from homeport.kit.wire import to_json

pytestmark = pytest.mark.anyio


@pytest.fixture
def routes() -> APIRouter:
    return doctor_routes()


def without_times(body: Any) -> Any:
    """Return a diagnosis without what differs from one run to the next."""
    kept = {key: one for key, one in body.items() if key not in ("took_s", "checked")}
    return kept | {"checked": [one["name"] for one in body["checked"]]}


async def test_a_healthy_server_is_told_as_on_the_command_line(
    api: httpx.AsyncClient, servers: Nursery, tmp_path: Path
) -> None:
    port = servers.python(SERVER).number()
    project = str(tmp_path)
    reply = await api.get("/doctor", params={"target": f"127.0.0.1:{port}", "project": project})
    assert reply.status_code == 200, reply.text
    assert reply.json()["healthy"] is True
    same = doctor(Asked(target=f"127.0.0.1:{port}", project=project))
    assert without_times(reply.json()) == without_times(json.loads(to_json(same)))
    assert list(reply.json()) == list(json.loads(to_json(same)))


async def test_a_symptom_is_taken_like_the_file(api: httpx.AsyncClient, tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        symptom = {"target": f"127.0.0.1:{port}", "intent": "start", "project": str(tmp_path)}
        reply = await api.post("/doctor", json={**symptom, "user_report": "it says EADDRINUSE"})
    assert reply.json()["intent"] == "start"
    assert [one["code"] for one in reply.json()["causes"]] == ["port-in-use"]
    assert set(reply.json()["causes"][0]) >= {"code", "what", "evidence", "fix", "confidence"}


async def test_a_report_without_end_is_refused(api: httpx.AsyncClient) -> None:
    reply = await api.post(
        "/doctor", json={"target": "127.0.0.1:9", "user_report": "x" * 2_000_000}
    )
    assert (reply.status_code, reply.json()["error"]["code"]) == (422, "usage")


async def test_many_questions_at_once_are_all_answered(
    api: httpx.AsyncClient, tmp_path: Path
) -> None:
    codes: list[int] = []

    async def ask() -> None:
        params = {"target": "127.0.0.1:1", "project": str(tmp_path), "intent": "start"}
        codes.append((await api.get("/doctor", params=params)).status_code)

    async with anyio.create_task_group() as tasks:
        for _ in range(9):
            tasks.start_soon(ask)
    assert codes == [200] * 9


async def test_a_cause_is_explained(api: httpx.AsyncClient) -> None:
    reply = await api.get("/doctor/causes/ipv6-only")
    assert reply.status_code == 200
    assert reply.json()["code"] == "ipv6-only"
    missing = await api.get("/doctor/causes/ipv7-only")
    assert missing.status_code == 404
    assert "ipv6-only" in missing.json()["error"]["hint"]
