"""The real Envoy, and apps that would refuse to be asked by their name."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest
from gateway_apps import App, running
from gateway_world import World, gateway, to

from homeport.model.front import AppRoute, Guise, Place

pytestmark = pytest.mark.timeout(60)


@pytest.fixture(scope="module")
def world() -> Iterator[World]:
    with gateway() as found, running(path=Path(found.front.home)):
        yield found


@pytest.fixture(scope="module")
def app() -> Iterator[App]:
    with running() as found:
        yield found


def _heard(world: World, app: App, *rows: str, name: str = "lab") -> dict[str, str]:
    """Return the headers that the app heard when it was asked with `rows`."""
    answer = world.get(f"{name}.localhost:{world.front.port}", "/", *rows)
    assert answer.status == 200
    return {key.lower(): value for key, value in app.last().items()}


def test_localhost_is_told_as_if_there_were_no_door(world: World, app: App) -> None:
    world.lead(AppRoute(name="lab", place=to(app.port), guise=Guise.LOCALHOST))
    own = f"http://lab.localhost:{world.front.port}"
    told = f"http://localhost:{app.port}"
    heard = _heard(world, app, f"Origin: {own}", f"Referer: {own}/tree?x=1")
    assert heard["host"] == f"localhost:{app.port}"
    assert heard["x-forwarded-host"] == f"lab.localhost:{world.front.port}"
    assert (heard["origin"], heard["referer"]) == (told, f"{told}/")
    secure = own.replace("http", "https")
    assert _heard(world, app, f"Origin: {secure}")["origin"] == told
    heard = _heard(world, app, f"Referer: {own}/tree")
    assert (heard["referer"], heard.get("origin")) == (f"{told}/", None)
    heard = _heard(world, app)
    assert heard["host"] == f"localhost:{app.port}"
    assert not {"origin", "referer"} & heard.keys()


def test_pages_of_others_are_told_as_they_are(world: World, app: App) -> None:
    world.lead(AppRoute(name="lab", place=to(app.port), guise=Guise.LOCALHOST))
    port = world.front.port
    for other in (
        "http://localhost:5173",
        f"http://shop.localhost:{port}",
        f"http://lab.localhost:{port + 1}",
        f"http://notlab.localhost:{port}",
    ):
        heard = _heard(world, app, f"Origin: {other}", f"Referer: {other}/x")
        assert (heard["origin"], heard["referer"]) == (other, f"{other}/x")
    refused = world.get(f"lab.localhost:{port}", "/", "Origin: https://evil.test")
    assert refused.status == 403


@pytest.mark.parametrize(
    ("location", "led"),
    [
        ("http://{told}/mcp/?a=1", "http://{own}/mcp/?a=1"),
        ("https://{told}", "http://{own}"),
        ("/mcp/", "/mcp/"),
        ("http://{told}1/x", "http://{told}1/x"),
        ("http://elsewhere.test/{told}", "http://elsewhere.test/{told}"),
        ("http://127.0.0.1/", "http://127.0.0.1/"),
    ],
)
def test_redirects_lead_to_its_name(world: World, location: str, led: str) -> None:
    with running(redirecting) as app:
        world.lead(AppRoute(name="lab", place=to(app.port), guise=Guise.LOCALHOST))
        names = {"told": f"localhost:{app.port}", "own": f"a.lab.localhost:{world.front.port}"}
        answer = world.get(names["own"], "/", f"X-To: {location.format(**names)}")
        assert (answer.status, answer.headers["Location"]) == (307, led.format(**names))


async def redirecting(app: App, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Redirect to what X-To says."""
    head = (await reader.readuntil(b"\r\n\r\n")).decode()
    where = head.split("X-To: ", 1)[1].partition("\r\n")[0]
    rows = f"HTTP/1.1 307 Go\r\nLocation: {where}\r\nContent-Length: 0\r\n\r\n"
    writer.write(rows.encode())
    await writer.drain()


def test_an_app_without_a_port_is_localhost_alone(world: World) -> None:
    path = world.directory / "guise.sock"
    with running(path=path) as app:
        world.lead(AppRoute(name="lab", place=Place(path=str(path)), guise=Guise.LOCALHOST))
        assert _heard(world, app)["host"] == "localhost"


def test_a_form_over_https_says_no_origin_to_plain_http(world: World, app: App) -> None:
    world.lead(AppRoute(name="blog", place=to(app.port), guise=Guise.PLAIN_HTTP))
    port = world.front.port
    host, own = f"blog.localhost:{port}", f"https://blog.localhost:{port}"

    def origin(method: str, host: str, *rows: str) -> str | None:
        head = "\r\n".join(
            [f"{method} / HTTP/1.1", f"Host: {host}", "Content-Length: 0", *rows, "", ""]
        )
        assert world.send(head.encode()).status == 200
        return {key.lower(): value for key, value in app.last().items()}.get("origin")

    assert origin("POST", host, f"Origin: {own}") is None
    assert app.last()["Host"] == host
    for method, sent, other in (
        ("GET", host, own),
        ("POST", host, own.replace("https", "http")),
        ("POST", host, f"https://a.{host}"),
        ("POST", f"a.{host}", own),
        ("POST", host, f"https://shop.localhost:{port}"),
    ):
        assert origin(method, sent, f"Origin: {other}") == other
