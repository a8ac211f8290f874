"""One line for each name: whose it is, where it leads, and whether somebody is there."""

from dataclasses import replace
from typing import Any

from nouns import service

from homeport.home.route_list import RouteLine, State, lines, name_routes, with_names
from homeport.home.routes_file import RoutesFile
from homeport.model.address import Transport
from homeport.model.app_name import AppKey, RouteWords
from homeport.model.front import Guise, Origin
from homeport.model.service import Service


def app(port: int = 5173, **changes: Any) -> Service:
    plain = {"protocol": "http", "project_root": "/a/shop", "cwd": "/a/shop", "product": "Vite",
             "kind": "dev-server", "branch": "main"}  # fmt: skip
    return service(port, **{**plain, **changes})


def listed(file: RoutesFile, *services: Service) -> dict[str, RouteLine]:
    return {f"{one.name}{one.prefix}": one for one in lines(name_routes(file, services))}


def own(*rows: tuple[str, str]) -> RoutesFile:
    return RoutesFile(routes=tuple(RouteWords(name=name, target=target) for name, target in rows))


def test_an_app() -> None:
    found = listed(RoutesFile(), app(8000, framework="FastAPI", kind="app-server"))
    (line,) = found.values()
    assert (line.name, line.also, line.origin) == ("api.shop", ("shop",), Origin.AUTO)
    assert (line.what, line.project, line.pid) == ("FastAPI", "shop", 100)


def test_states_of_own_routes() -> None:
    unix = service(None, transport=Transport.UNIX, path="/run/a.sock", process="app")
    file = own(
        ("a", "5173"), ("b", "1"), ("c", "10.0.0.1:1"), ("d", "example.com:1"), ("e", "ns/x:1"),
        ("f", "/run/a.sock"), ("g", "/run/b.sock"), ("größe", "[::1]:5173"),
    )  # fmt: skip
    found = listed(file, app(), unix)
    states = {name[0]: line.state for name, line in found.items()}
    assert states == {
        "a": State.LISTENING, "b": State.DOWN, "c": State.UNKNOWN, "d": State.UNKNOWN,
        "e": State.UNKNOWN, "f": State.LISTENING, "g": State.DOWN, "x": State.DOWN,
    }  # fmt: skip
    assert found["f/"].process == "app"
    assert found["xn--gre-6ka8i/"].shown == "größe"
    assert found["a/"].pid == 100, "the app itself is listed once, by the name the user gave it"


def test_as_what_an_app_is_asked() -> None:
    lab = app(8888, framework="Jupyter")
    (line,) = listed(RoutesFile(), lab).values()
    assert line.guise is Guise.LOCALHOST
    assert listed(own(("lab", "8888")), lab)["lab/"].guise is Guise.LOCALHOST
    assert listed(own(("lab", "1")))["lab/"].guise is Guise.NAME


def test_a_name_that_the_user_took() -> None:
    held = name_routes(RoutesFile(), [app()]).naming.held
    file = replace(own(("shop", "9")), held=held)
    found = listed(file, app(), app(9, protocol=None))
    assert found["shop/"].origin is Origin.USER
    assert found["web.shop/"].target == "127.0.0.1:5173"


def test_who_has_a_name() -> None:
    routes = name_routes(own(("mine", "1")), [app()])
    assert routes.app_called("shop") == AppKey(root="/a/shop", role="web")
    assert routes.app_called("mine") is None
    assert routes.has_route("mine")
    assert not routes.has_route("shop")
    gone = name_routes(replace(own(), held=routes.naming.held), [])
    key = gone.app_called("shop")
    assert key is not None
    assert not gone.is_running(key)
    assert [one.name for one in gone.front()] == ["shop"]
    (line,) = lines(gone)
    assert (line.state, line.target) == (State.DOWN, "localhost:5173")


def test_services_with_their_names() -> None:
    services = (
        app(8000, framework="FastAPI", kind="app-server"),
        app(1, project="pay", project_root="/b/pay"),
        app(2, protocol="dns", name="kept"),
        app(3, project="x", project_root="/x"),
    )
    routes = name_routes(own(("store", "1"), ("shop", "2")), services)
    hidden = replace(routes.file, hidden=(AppKey(root="/x", role="web"),))
    named = with_names(services, name_routes(hidden, services))
    assert [one.name for one in named] == ["api.shop", "store", "shop", None]
    free = with_names(services[:1], name_routes(RoutesFile(), services[:1]))
    assert [one.name for one in free] == ["api.shop"], "the full name, not the short one besides"


def test_an_app_with_a_route_for_a_part_of_the_path_keeps_its_name() -> None:
    words = RouteWords(name="store", target="5173", prefix="/api")
    routes = name_routes(RoutesFile(routes=(words,)), [app()])
    assert [(one.name, one.prefix) for one in lines(routes)] == [("shop", "/"), ("store", "/api")]
    assert {(one.name, one.prefix) for one in routes.front()} == {("shop", "/"), ("store", "/api")}
