"""Home's answers at the door over a real socket, for requests that the gateway would pass on."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import Any

import anyio
import uvicorn
from starlette.types import Receive, Scope, Send

from homeport.faces.web.door.app import DoorFacts, door_pages
from homeport.home.route_list import RouteLine, State
from homeport.model.door import DoorCall, Reason
from homeport.model.finding import Cause, Diagnosis
from homeport.model.front import Origin


def line(name: str = "shop", **changes: Any) -> RouteLine:
    """Return the line of an app that listens."""
    plain = RouteLine(
        name=name,
        host=f"{name}.localhost",
        shown=name,
        target="localhost:5173",
        prefix="/",
        speaks="http1",
        origin=Origin.AUTO,
        state=State.LISTENING,
    )
    return replace(plain, **changes)


SHOP = line(target="localhost:5173", state=State.DOWN)
LINES = (
    line("cart.shop", target="localhost:8000", what="FastAPI", project="shop", pid=4321),
    line("docs", target="localhost:4000", what="VitePress", project="docs"),
    line("grafana", target="localhost:3000", what="Grafana", process="grafana"),
    SHOP,
)


def diagnosis(what: str = "nothing listens on port 5173", **changes: Any) -> Diagnosis:
    """Return what the doctor says of a dead app."""
    cause = Cause(
        code="not-listening",
        what=what,
        evidence=("connecting to 127.0.0.1:5173: ECONNREFUSED", "no tcp socket here has port 5173"),
        fix="Start the app; if it was started, look at what it printed "
        "(homeport doctor -- COMMAND runs it and explains)",
        confidence=0.8,
    )
    plain = Diagnosis(
        target="localhost:5173", intent="connect", healthy=False, causes=(cause,), checked=()
    )
    return replace(plain, **changes)


@dataclass
class Door:
    """What stands between the client and the pages: the gateway, and home's look at its headers.

    With `call` None the app is up and answers by itself. `is_slow`: the doctor takes his time.
    """

    call: DoorCall | None = field(
        default_factory=lambda: DoorCall(reason=Reason.DOWN, name="shop", is_own=True)
    )
    lines: tuple[RouteLine, ...] = LINES
    said: Diagnosis | None = field(default_factory=diagnosis)
    is_slow: bool = False
    asked: list[str] = field(default_factory=list)
    port: int = 0

    async def verdict(self, name: str) -> Diagnosis | None:
        self.asked.append(name)
        while self.is_slow:  # noqa: ASYNC110 - it is set from another thread
            await anyio.sleep(0.05)
        return self.said

    async def app(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer as the app where it is up, otherwise as home."""
        if self.call is None:
            await _shop(scope, send)
            return
        pages = door_pages(DoorFacts(names=lambda: self.lines, verdict=self.verdict))
        await pages({**scope, "homeport.door": self.call}, receive, send)


async def _shop(scope: Scope, send: Send) -> None:
    headers = [(b"content-type", b"text/html"), (b"cache-control", b"no-store")]
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    # The icon keeps the browser from asking for one when the app is down again.
    head = "<link rel=icon href=data:,><title>Shop</title>"
    body = f"{head}<h1>Welcome to the shop</h1><p>{scope['method']}</p>".encode()
    await send({"type": "http.response.body", "body": body})


@contextmanager
def served(door: Door) -> Iterator[Door]:
    """Serve `door` by uvicorn on a loopback port."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        door.port = listener.getsockname()[1]
        with served_at(door, listener):
            yield door


@contextmanager
def served_at(door: Door, listener: socket.socket) -> Iterator[None]:
    """Serve `door` by uvicorn on `listener`."""
    config = uvicorn.Config(
        door.app, interface="asgi3", http="h11", lifespan="off", log_config=None
    )
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
    thread.start()
    try:
        yield
    finally:
        server.should_exit = True
        thread.join(10)
        assert not thread.is_alive()
