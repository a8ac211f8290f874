"""Server-sent events, by the app's name: each arrives when it is sent, not when the stream ends.

The app sends an event only when it is told to, and is told so after the one before was seen.
"""

from collections.abc import Iterator
from urllib.request import urlopen

import pytest
from door_clients import SCHEMES, Door
from door_programs import RealApp, app_folder, python_program, running
from playwright.sync_api import Page
from real_servers import program

pytestmark = pytest.mark.timeout(150)

APP = """
import asyncio

from fastapi import FastAPI
from fastapi.responses import HTMLResponse, StreamingResponse

app = FastAPI()
waiting = []

@app.get("/")
def page():
    return HTMLResponse("<title>events</title>")

@app.get("/stream")
async def stream():
    words = asyncio.Queue()
    waiting.append(words)

    async def events():
        try:
            yield "data: hello\\n\\n"
            while True:
                yield f"data: {await words.get()}\\n\\n"
        finally:
            waiting.remove(words)

    return StreamingResponse(events(), media_type="text/event-stream")

@app.get("/say/{word}")
async def say(word: str):
    for words in waiting:
        words.put_nowait(word)
    return len(waiting)
"""
PYTHON = """
import httpx, sys
with httpx.stream("GET", sys.argv[1], timeout=60) as answer:
    for line in answer.iter_lines():
        print(line, flush=True)
"""
NODE = """
fetch(process.argv[1]).then(async (answer) => {
    for await (const piece of answer.body) process.stdout.write(piece);
});
"""
SOURCE = """path => {
    window.heard = [];
    const source = new EventSource(path);
    source.onmessage = (event) => window.heard.push(event.data);
}"""


@pytest.fixture(scope="module")
def app(door: Door) -> Iterator[RealApp]:
    """Have the app and a route to it."""
    with (
        app_folder({"main.py": APP}) as folder,
        running([python_program("uvicorn"), "main:app", "--port", "PORT"], folder) as found,
    ):
        door.lead("events", found.target)
        yield found


def _say(app: RealApp, word: str) -> None:
    """Have the app send `word` to everybody who listens, past the door."""
    with urlopen(f"http://127.0.0.1:{app.port}/say/{word}", timeout=20) as answer:
        assert int(answer.read()) >= 1


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("client", ["curl", "python", "node"])
def test_a_client_hears_each_event_before_the_next_is_sent(
    door: Door, app: RealApp, client: str, scheme: str
) -> None:
    url = door.url("events", "/stream", scheme=scheme)
    lines = {
        "curl": [program("curl"), "-sSN", url],
        "python": door.python_line(PYTHON, url),
        "node": door.node_line(NODE, url),
    }
    started = door.start(lines[client])
    for word in ("hello", "one", "two"):
        if word != "hello":
            _say(app, word)
        assert (started.line(), started.line()) == (f"data: {word}", "")
    started.child.kill()


@pytest.mark.parametrize("scheme", SCHEMES)
def test_a_page_hears_each_event_before_the_next_is_sent(
    door: Door, app: RealApp, page: Page, scheme: str
) -> None:
    page.goto(door.url("events", scheme=scheme))
    page.evaluate(SOURCE, "/stream")
    for number, word in enumerate(("hello", "one", "two"), 1):
        if number > 1:
            _say(app, word)
        page.wait_for_function("number => heard.length === number", arg=number)
        assert page.evaluate("heard.at(-1)") == word
