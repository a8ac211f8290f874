"""What people type for a route: every form that means something, and why the rest does not."""

from ipaddress import ip_address
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from homeport.errors import UsageError
from homeport.model.app_name import RouteWords
from homeport.model.front import AppRoute, Origin, Place, Speaks
from homeport.plan.route_words import parse_prefix, parse_route, parse_target, target_text

V4, V6 = ip_address("127.0.0.1"), ip_address("::1")


def route(target: str, **words: Any) -> AppRoute:
    return parse_route(RouteWords(**{"name": "shop", "target": target, **words}))


@pytest.mark.parametrize(
    ("text", "place", "speaks"),
    [
        ("5173", Place(port=5173), "http1"),
        (":5173", Place(port=5173), "http1"),
        ("localhost:5173", Place(port=5173), "http1"),
        ("127.0.0.1:80", Place(host=V4, port=80), "http1"),
        ("0.0.0.0:80", Place(host=V4, port=80), "http1"),
        ("[::]:80", Place(host=V6, port=80), "http1"),
        ("[::1]:80", Place(host=V6, port=80), "http1"),
        ("http://[::1]:80/", Place(host=V6, port=80), "http1"),
        ("http://localhost", Place(port=80), "http1"),
        ("https://127.0.0.1", Place(host=V4, port=443), "https"),
        ("HTTPS://Api.Example.com.:8443", Place(name="api.example.com", port=8443), "https"),
        ("http2://:50051", Place(port=50051), "http2"),
        ("grpc://50051", Place(port=50051), "http2"),
        ("h2c://localhost:1", Place(port=1), "http2"),
        ("/run/app.sock", Place(path="/run/app.sock"), "http1"),
        ("unix:/run/app.sock", Place(path="/run/app.sock"), "http1"),
        ("unix:///run/app.sock", Place(path="/run/app.sock"), "http1"),
        ("@app", Place(path="@app"), "http1"),
        ("ns/blue:80", Place(port=80, namespace="blue"), "http1"),
        ("ns/pid:71:80", Place(port=80, namespace="pid:71"), "http1"),
        ("https://ns/blue:80", Place(port=80, namespace="blue"), "https"),
        (" 80 ", Place(port=80), "http1"),
    ],
)
def test_targets(text: str, place: Place, speaks: str) -> None:
    found = parse_target(text)
    assert (found.place, found.speaks) == (place, speaks)
    again = parse_target(target_text(route(text)))
    assert again == found


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "no place"),
        ("a b", "no place"),
        ("80\x00", "no place"),
        ("0", "from 1 to"),
        ("65536", "from 1 to"),
        ("9" * 5000, "from 1 to"),
        ("٣٣", "from 1 to"),
        ("shop", "no port"),
        ("127.0.0.1", "no port"),
        ("http2://localhost", "no port"),
        ("::1", "in brackets"),
        ("a:b:1", "in brackets"),
        ("http://localhost:80x", "in brackets"),
        ("127.1:80", "neither address nor name"),
        ("[::1%]x]:80", "in brackets"),
        ("[zz]:80", "neither"),
        ("-a:80", "neither"),
        ("ftp://localhost:21", "does not speak ftp"),
        ("http://localhost/api", "more in it than a server"),
        ("http://ada:pw@localhost", "more in it than a server"),
        ("http://localhost?x", "more in it than a server"),
        ("ns/blue", "which port"),
        ("ns/:80", "which port"),
        ("ns/a/b:80", "which port"),
        ("unix:app.sock", "absolute path"),
        ("/", "absolute path"),
        ("@", "absolute path"),
        ("/" + "a" * 200, "at most 107 bytes"),
    ],
)
def test_what_leads_nowhere(text: str, why: str) -> None:
    with pytest.raises(UsageError, match=why) as refused:
        parse_target(text)
    assert refused.value.hint


@given(st.text(max_size=40) | st.from_regex(r"[a-z:/@\[\].0-9%-]{0,30}"))
@example("[::1%25eth0]:80")
@example("http://[]:80")
@example("unix:\ud800")
def test_anything_is_a_place_or_refused(text: str) -> None:
    try:
        found = parse_target(text)
    except UsageError:
        return
    place = found.place
    assert (place.path is None) == (place.port is not None)


def test_what_is_spoken_and_trusted() -> None:
    assert route("80") == AppRoute(name="shop", place=Place(port=80), origin=Origin.USER)
    assert route("80", http2=True).speaks is Speaks.HTTP2
    assert route("https://:80", http2=True).speaks is Speaks.HTTPS
    assert route("80", hold=True).holds
    assert not route("https://:80").verifies
    assert not route("https://127.0.0.1:80").verifies
    assert route("https://10.0.0.1:80").verifies
    assert route("https://example.com:80").verifies
    assert not route("https://example.com:80", insecure=True).verifies
    with pytest.raises(UsageError, match="no certificate to trust"):
        route("80", insecure=True)


def test_origins() -> None:
    assert route("80", origins=("https://App.example.com:8443/",)).origins == (
        "https://app.example.com:8443",
    )
    for odd in ("*", "app.example.com", "https://a/b", "https://"):
        with pytest.raises(UsageError, match="no origin"):
            route("80", origins=(odd,))


@pytest.mark.parametrize(
    ("text", "prefix"), [("/", "/"), ("/api", "/api"), ("/api/v1/", "/api/v1")]
)
def test_prefixes(text: str, prefix: str) -> None:
    assert parse_prefix(text) == prefix


@pytest.mark.parametrize(
    "text", ["", "api", "/a b", "/a?b", "/a#b", "/a//b", "/../b", "/a/.", "/ä", "/a\\b", "/%2e%2e"]
)
def test_what_is_no_prefix(text: str) -> None:
    with pytest.raises(UsageError):
        parse_prefix(text)
    with pytest.raises(UsageError):
        parse_prefix("/" + "a" * 2000)


def test_words_for_what_has_no_place() -> None:
    assert target_text(AppRoute(name="shop", place=None)) == ""
    assert target_text(AppRoute(name="shop", place=Place(path="odd"))) == "unix:odd"
