"""A FastAPI app with a WebSocket, by its name."""

from collections.abc import Iterator

import pytest
from door_clients import CLIENTS, SCHEMES, Door
from door_programs import RealApp, app_folder, python_program, running
from playwright.sync_api import Page

pytestmark = pytest.mark.timeout(150)

APP = """
from fastapi import FastAPI, Request, WebSocket

app = FastAPI()

@app.get("/me")
def me(request: Request):
    return {"url": str(request.url), "client": request.client.host}

@app.websocket("/echo")
async def echo(socket: WebSocket):
    await socket.accept()
    async for text in socket.iter_text():
        await socket.send_text(f"{socket.url.scheme} {text}")
"""
ECHO = """url => new Promise((done, failed) => {
    const socket = new WebSocket(url);
    socket.onopen = () => socket.send("hello");
    socket.onmessage = (event) => { done(event.data); socket.close(); };
    socket.onerror = () => failed(new Error("no WebSocket"));
})"""


@pytest.fixture(scope="module")
def app(door: Door) -> Iterator[RealApp]:
    """Have the app as its documentation says, and a route to it."""
    with (
        app_folder({"main.py": APP}) as folder,
        running([python_program("uvicorn"), "main:app", "--port", "PORT"], folder) as found,
    ):
        door.lead("api", found.target)
        yield found


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("client", CLIENTS)
def test_it_knows_by_what_url_it_was_asked(
    door: Door, app: RealApp, client: str, scheme: str
) -> None:
    url = door.url("api", "/me", scheme=scheme)
    assert f'"url":"{url}"' in door.get(client, url)


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("client", ["python", "node"])
def test_its_websocket(door: Door, app: RealApp, client: str, scheme: str) -> None:
    secure = scheme.replace("http", "ws")
    assert door.echo(client, door.url("api", "/echo", scheme=secure), "hello") == f"{secure} hello"


@pytest.mark.parametrize("scheme", SCHEMES)
def test_a_page_of_its_own(door: Door, app: RealApp, page: Page, scheme: str) -> None:
    page.goto(door.url("api", "/me", scheme=scheme))
    secure = scheme.replace("http", "ws")
    said = page.evaluate(ECHO, door.url("api", "/echo", scheme=secure))
    assert said == f"{secure} hello"
    assert page.evaluate("fetch('/me').then((one) => one.json())")["url"].startswith(scheme)
