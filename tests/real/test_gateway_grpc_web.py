"""The real Envoy between a page that speaks gRPC-Web and apps that do, or do not."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from gateway_apps import http2, running
from gateway_world import World, gateway, to

from homeport.model.front import AppRoute, Speaks

pytestmark = pytest.mark.timeout(60)
ASKED = "Content-Type: application/grpc-web+proto"


@pytest.fixture(scope="module")
def world() -> Iterator[World]:
    with gateway() as found, running(path=Path(found.front.home)):
        yield found


def test_a_grpc_server_hears_grpc_and_the_page_gets_grpc_web(world: World) -> None:
    with running(http2) as app:
        world.lead(AppRoute(name="greeter", place=to(app.port), speaks=Speaks.HTTP2))
        answer = world.get("greeter.localhost", "/", ASKED)
        assert answer.headers["content-type"] == "application/grpc-web+proto"
        assert "content-type: application/grpc" in app.heads[-1].splitlines()


def test_an_app_that_speaks_grpc_web_itself_hears_what_was_sent(world: World) -> None:
    with running() as app:
        world.lead(AppRoute(name="own", place=to(app.port)))
        assert world.get("own.localhost", "/", ASKED).status == 200
        assert ASKED in app.heads[-1]
