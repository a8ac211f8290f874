"""Names without an app, through a real Envoy to home's answers and back, for every kind of client.

The reason and the name come from Envoy's own headers here, as home reads them.
"""

import socket
from collections.abc import Iterator
from dataclasses import replace
from ipaddress import ip_address

import httpx
import pytest
from door_world import Door, line, served_at
from gateway_apps import running
from gateway_world import World, gateway, to
from starlette.types import Receive, Scope, Send

from homeport.gateway.routes import NAME_HEADER, REASON_HEADER
from homeport.home.route_list import RouteLine, State
from homeport.model.door import DoorCall, Reason
from homeport.model.front import AppRoute, Place, Speaks

PAGE, JSON = "Accept: text/html,*/*;q=0.8", "Accept: application/json"
ROUTES = (
    AppRoute(name="shop", place=None),
    AppRoute(name="secret", place=to(9), is_hidden=True),
    AppRoute(name="far", place=Place(port=8000, namespace="blue")),
    AppRoute(
        name="odd", place=Place(host=ip_address("127.0.0.1"), port=9), speaks=Speaks.HTTPS,
        verifies=True,
    ),
)  # fmt: skip
LINES: tuple[RouteLine, ...] = (
    line(state=State.DOWN),
    line("secret", is_hidden=True),
    line("far", target="ns/blue:8000"),
    line("odd", target="https://127.0.0.1:9", verifies=True),
)


class HomeDoor(Door):
    """Takes the reason from the gateway's headers."""

    async def app(self, scope: Scope, receive: Receive, send: Send) -> None:
        headers = {key.decode(): value.decode() for key, value in scope["headers"]}
        reason = headers.get(REASON_HEADER)
        self.call = None
        if reason is not None:
            name = headers.get(NAME_HEADER, "")
            self.call = DoorCall(reason=Reason(reason), name=name, is_own=True)
        await super().app(scope, receive, send)


@pytest.fixture(scope="module")
def world() -> Iterator[World]:
    with gateway() as found, socket.socket(socket.AF_UNIX) as listener:
        listener.bind(found.front.home)
        listener.listen(64)
        with served_at(HomeDoor(lines=LINES), listener):
            found.lead(*ROUTES)
            yield found


@pytest.mark.parametrize(
    ("name", "status", "reason", "code"),
    [
        ("nobody", 404, "unknown", "no-such-app"),
        ("shop", 503, "down", "app-down"),
        ("secret", 404, "hidden", "app-hidden"),
        ("far", 502, "unreachable", "app-unreachable"),
        ("odd", 502, "unreachable", "app-unreachable"),
    ],
)
def test_every_reason(world: World, name: str, status: int, reason: str, code: str) -> None:
    for path in ("/", "/any/path?x=1"):
        told = world.get(f"{name}.localhost", path, JSON)
        assert (told.status, told.headers["x-homeport-door"]) == (status, reason)
        assert told.json()["error"]["code"] == code
        page = world.get(f"{name}.localhost", path, PAGE)
        assert page.status == status
        assert f'<body data-reason="{reason}">'.encode() in page.body


def test_the_page_hears_from_home_that_the_app_is_still_down(world: World) -> None:
    poll = world.get("shop.localhost", "/", "x-homeport-ask: poll")
    assert (poll.status, poll.headers["x-homeport-door"]) == (204, "down")
    told = world.get("shop.localhost", "/cart", JSON, "x-homeport-ask: verdict")
    assert (told.status, told.json()["causes"][0]["code"]) == (200, "not-listening")


def test_the_page_hears_from_the_gateway_that_the_app_does_not_answer_yet(world: World) -> None:
    with running() as app:
        world.lead(*ROUTES, AppRoute(name="new", place=to(app.port)))
        assert "x-homeport-door" not in world.get("new.localhost").headers
    for accept in (JSON, PAGE, "Accept: */*"):
        answer = world.get("new.localhost", "/", accept)
        assert (answer.status, answer.headers["x-homeport-door"]) == (503, "waiting")


@pytest.mark.parametrize(("name", "status"), [("shop", "14"), ("nobody", "5"), ("far", "14")])
def test_grpc_over_http2(world: World, name: str, status: str) -> None:
    with httpx.Client(http1=False, http2=True, trust_env=False) as client:
        answer = client.post(
            f"http://127.0.0.1:{world.front.port}/pkg.Shop/Buy",
            headers={
                "host": f"{name}.localhost", "content-type": "application/grpc", "te": "trailers",
            },
            content=b"\0\0\0\0\0",
        )  # fmt: skip
    assert (answer.http_version, answer.status_code) == ("HTTP/2", 200)
    assert (answer.headers["grpc-status"], answer.content) == (status, b"")


def test_a_websocket_handshake(world: World) -> None:
    rows = (
        "Connection: Upgrade", "Upgrade: websocket", "Sec-WebSocket-Version: 13",
        "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==",
    )  # fmt: skip
    answer = world.get("shop.localhost", "/ws", *rows)
    assert (answer.status, answer.headers["x-homeport-door"]) == (503, "down")


def test_an_upload_is_answered_without_being_read(world: World) -> None:
    body = b"x" * 300_000
    head = f"POST /up HTTP/1.1\r\nHost: shop.localhost\r\nContent-Length: {len(body)}\r\n\r\n"
    assert world.send(head.encode() + body).status == 503


def test_the_route_may_have_appeared_with_another_letter_case(world: World) -> None:
    told = world.get("ShOp.LocalHost", "/", JSON).json()
    assert told["error"]["what"].startswith("shop is not running.")
    with running() as app:
        world.lead(*(one for one in ROUTES if one.name != "shop"),
                   replace(ROUTES[0], place=to(app.port)))  # fmt: skip
        assert world.get("shop.localhost").status == 200
    world.lead(*ROUTES)
