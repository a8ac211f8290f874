"""Who asks, told from the headers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.types import Scope

from homeport.faces.web.door.asking import Form, address_of, form_of


def request(kind: str = "http", /, **headers: str) -> Scope:
    rows = [
        (key.replace("_", "-").encode(), value.encode("latin-1")) for key, value in headers.items()
    ]
    return {"type": kind, "method": "GET", "path": "/", "headers": rows}


@pytest.mark.parametrize(
    ("headers", "form"),
    [
        ({"accept": "text/html,application/json"}, Form.PAGE),
        ({"accept": "application/json, text/plain, */*"}, Form.JSON),
        ({"accept": "application/problem+json"}, Form.JSON),
        ({"accept": "*/*", "user_agent": "curl/8.5.0"}, Form.PLAIN),
        ({"accept": "*/*", "sec_fetch_mode": "cors", "sec_fetch_dest": "empty"}, Form.JSON),
        ({"accept": "*/*", "sec_fetch_mode": "no-cors", "sec_fetch_dest": "script"}, Form.PLAIN),
        ({"accept": "*/*", "user_agent": "python-requests/2.32"}, Form.JSON),
        ({"accept": "*/*", "content_type": "application/json"}, Form.JSON),
        ({"content_type": "application/grpc", "accept": "text/html"}, Form.GRPC),
        ({"accept": "application/json", "x_homeport_ask": "verdict"}, Form.VERDICT),
        ({"accept": "*/*", "x_homeport_ask": "poll"}, Form.POLL),
        ({"accept": "text/html", "x_homeport_ask": "page"}, Form.PAGE),
        ({}, Form.PLAIN),
    ],
)
def test_the_form_of_the_answer(headers: dict[str, str], form: Form) -> None:
    assert form_of(request(**headers)) is form


def test_a_websocket_gets_no_page() -> None:
    assert form_of(request("websocket", accept="text/html")) is Form.PLAIN


@pytest.mark.parametrize(
    ("host", "name", "port"),
    [
        ("shop.localhost:62893", "shop", ":62893"),
        ("Cart.Shop.localhost", "cart.shop", ""),
        ("shop.localhost.:80", "shop", ":80"),
        ("shop.localhost:99x", "shop.localhost:99x", ""),
        ("\x1b[31mshop.localhost:1", "[31mshop", ":1"),
        ("", "", ""),
    ],
)
def test_the_name_that_was_asked_for(host: str, name: str, port: str) -> None:
    address = address_of(request(host=host))
    assert (address.name, address.port) == (name, port)


@given(st.text(st.characters(max_codepoint=255), max_size=400))
def test_whatever_the_host_it_can_be_printed(host: str) -> None:
    address = address_of(request(host=host))
    assert (address.host + address.name + address.port).isprintable()
    assert len(address.host) <= 300
