"""The user's routes and those of the map, in one list."""

from ipaddress import ip_address
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from nouns import service

from homeport.model.address import Transport
from homeport.model.app_name import RouteWords, Wishes
from homeport.model.front import AppRoute, Place
from homeport.model.service import Service
from homeport.plan.app_names import name_apps
from homeport.plan.front import front_routes, settle
from homeport.plan.route_words import parse_route

V4, V6 = ip_address("127.0.0.1"), ip_address("::1")


def app(port: int = 5173, **changes: Any) -> Service:
    plain = {"protocol": "http", "project_root": "/a/shop", "cwd": "/a/shop", "product": "Vite",
             "kind": "dev-server"}  # fmt: skip
    return service(port, **{**plain, **changes})


def own(name: str, target: str, prefix: str = "/") -> AppRoute:
    return parse_route(RouteWords(name=name, target=target, prefix=prefix))


def test_both_kinds() -> None:
    services = (app(), app(8000, framework="FastAPI", project_root="/a/pay", project="pay"))
    found = front_routes(name_apps(services), (own("shop", "9", "/api"), own("x", "8")), services)
    assert [(one.name, one.prefix, one.origin) for one in found] == [
        ("api.pay", "/", "auto"),
        ("pay", "/", "auto"),
        ("shop", "/api", "user"),
        ("shop", "/", "auto"),
        ("x", "/", "user"),
    ]
    assert [one.place is None for one in found] == [False, False, True, False, True]


def test_the_user_wins() -> None:
    services = (app(), app(9, protocol=None))
    mine = (own("shop", "9"), own("shop", "1"))
    (found,) = front_routes(name_apps(services), mine, services)
    assert found.place == Place(host=V4, port=9), "of two the first counts"
    (called,) = front_routes(name_apps(services), (own("store", "5173"),), services)
    assert called.name == "store", "who has a name of the user's needs no other"


def test_what_does_not_run_keeps_its_name() -> None:
    held = name_apps([app()]).held
    (gone,) = front_routes(name_apps([], held))
    assert gone == AppRoute(name="shop", place=None)
    hidden = Wishes(hidden=(held[0].key,))
    assert front_routes(name_apps([], held, hidden), wishes=hidden) == ()
    assert front_routes(name_apps([app()], held, hidden), wishes=hidden) == ()


def test_where_a_place_is_now() -> None:
    unix = service(None, transport=Transport.UNIX, path="/run/a.sock")
    there = (
        app(1), app(2, addresses=("::1",)), app(3, addresses=("0.0.0.0",)), unix,
        app(4, addresses=("::",)), app(5, namespace="blue", addresses=("::1",)),
        app(6, transport=Transport.UDP),
    )  # fmt: skip
    assert settle(None, there) is None
    assert settle(Place(port=1), there) == Place(host=V4, port=1)
    assert settle(Place(port=2), there) == Place(host=V6, port=2)
    assert settle(Place(host=V4, port=2), there) is None
    assert settle(Place(host=V4, port=3), there) == Place(host=V4, port=3)
    assert settle(Place(host=V6, port=3), there) is None
    assert settle(Place(host=V4, port=4), there) == Place(host=V4, port=4)
    assert settle(Place(port=5), there) is None
    assert settle(Place(port=5, namespace="blue"), there) == Place(
        host=V6, port=5, namespace="blue"
    )
    assert settle(Place(port=9, namespace="red"), there) == Place(host=V4, port=9, namespace="red")
    assert settle(Place(port=6), there) is None
    assert settle(Place(path="/run/a.sock"), there) == Place(path="/run/a.sock")
    assert settle(Place(path="/run/b.sock"), there) is None
    for away in (Place(name="db", port=1), Place(host=ip_address("10.0.0.1"), port=1)):
        assert settle(away, there) == away


@given(st.lists(st.tuples(st.sampled_from("abc"), st.integers(1, 3), st.sampled_from(["/", "/x"]))))
def test_each_name_and_prefix_once(rows: list[tuple[str, int, str]]) -> None:
    mine = [own(name, str(port), prefix) for name, port, prefix in rows]
    services = [app(1, project="a"), app(2, project="b", project_root="/b")]
    found = front_routes(name_apps(services), mine, services)
    keys = [(one.name, one.prefix) for one in found]
    assert len(keys) == len(set(keys))
    assert set(keys) >= {(name, prefix) for name, _, prefix in rows}
