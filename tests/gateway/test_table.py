"""Which routes can be served, and why the others cannot."""

from ipaddress import ip_address

import pytest

from homeport.gateway.table import to_prefix, to_table, why_unreachable
from homeport.model.door import Reason
from homeport.model.front import AppRoute, Front, Place, Speaks

_HERE = Place(host=ip_address("127.0.0.1"), port=5173)


def _front(*routes: AppRoute, **fields: str) -> Front:
    return Front(port=62893, home="/h", routes=routes, **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("route", "reason"),
    [
        (AppRoute(name="a", place=_HERE), None),
        (AppRoute(name="a", place=None), Reason.DOWN),
        (AppRoute(name="a", place=None, holds=True), None),
        (AppRoute(name="a", place=_HERE, is_hidden=True), Reason.HIDDEN),
        (AppRoute(name="a", place=Place(port=1, namespace="x")), Reason.UNREACHABLE),
        (AppRoute(name="a", place=Place(path="/a", namespace="x")), None),
        (AppRoute(name="a", place=_HERE, speaks=Speaks.HTTPS), None),
        (AppRoute(name="a", place=_HERE, speaks=Speaks.HTTPS, verifies=True), Reason.UNREACHABLE),
        (AppRoute(name="a", place=_HERE, verifies=True), None),
    ],
)
def test_why_a_route_leads_to_home(route: AppRoute, reason: Reason | None) -> None:
    (entry,) = to_table(_front(route)).entries
    assert entry.reason is reason
    assert entry.is_waiting == (reason is None and route.place is None)


@pytest.mark.parametrize(
    "name",
    [
        *[
            "",
            ".",
            "a..b",
            "-a",
            "a-",
            "a b",
            "ü",
            "a/b",
            "*",
            "a:1",
            ".a",
            "a.",
            "a\n",
            "homeport",
        ],
        "a" * 64,
        "x." * 126,
    ],
)
def test_a_name_that_cannot_be_is_skipped(name: str) -> None:
    table = to_table(_front(AppRoute(name=name, place=_HERE)))
    assert table.entries == ()
    assert [one.name for one in table.skipped] == [name]


@pytest.mark.parametrize("name", ["shop", "cart.shop", "my_app", "xn--gre-6ka", "SHOP", "8"])
def test_a_name_that_can_be_is_kept(name: str) -> None:
    (entry,) = to_table(_front(AppRoute(name=name, place=_HERE))).entries
    assert entry.host == f"{name.lower()}.localhost"


@pytest.mark.parametrize(
    ("prefix", "wire"),
    [
        ("/", "/"),
        ("", "/"),
        ("api", "/api"),
        ("/api/", "/api"),
        ("/ü/%20", "/%C3%BC/%20"),
        ("/a?b", None),
        ("/a#b", None),
        ("/a b", None),
        ("/a\r\nb", None),
    ],
)
def test_prefixes(prefix: str, wire: str | None) -> None:
    assert to_prefix(prefix) == wire


def test_of_two_for_the_same_the_first_counts() -> None:
    first = AppRoute(name="a", place=_HERE, prefix="/x")
    table = to_table(_front(first, AppRoute(name="A", place=None, prefix="x/")))
    assert [one.route for one in table.entries] == [first]
    assert table.skipped[0].why == "another route has the same name and prefix"


def test_an_app_keeps_its_key_when_it_moves() -> None:
    (before,) = to_table(_front(AppRoute(name="a", place=_HERE, prefix="/x"))).entries
    (after,) = to_table(_front(AppRoute(name="a", place=None, prefix="/x"))).entries
    assert before.key == after.key


def test_names_of_home_are_written_as_hosts_are() -> None:
    front = Front(port=1, home="/h", names_of_home=("::1", "[::1]", "LOCALHOST", "a b", "x/y"))
    assert to_table(front).home == ("[::1]", "localhost")


@pytest.mark.parametrize(
    ("place", "is_good"),
    [
        (Place(port=1), True),
        (Place(port=0), False),
        (Place(port=65_536), False),
        (Place(), False),
        (Place(path="relative"), False),
        (Place(path="/a\0b"), False),
        (Place(path="/" + "a" * 106), True),
        (Place(path="/" + "a" * 107), False),
        (Place(path="@abstract"), True),
        (Place(path="@abstract", namespace="blue"), False),
        (Place(name="db.internal", port=1), True),
        (Place(name="db internal", port=1), False),
    ],
)
def test_what_can_be_connected_to(place: Place, *, is_good: bool) -> None:
    assert (why_unreachable(place) is None) is is_good
