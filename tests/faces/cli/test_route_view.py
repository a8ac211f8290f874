"""The table of routes, in every width."""

from dataclasses import replace

import pytest

from homeport.faces.cli.route_view import added_view, list_view, missing_view
from homeport.faces.cli.style import line_width, paint
from homeport.home.route_list import RouteLine, RouteList, State
from homeport.model.front import Guise, Origin

SHOP = RouteLine(
    name="shop",
    host="shop.localhost",
    shown="shop",
    target="127.0.0.1:5173",
    prefix="/",
    speaks="http1",
    origin=Origin.AUTO,
    state=State.LISTENING,
    pid=7,
    process="node",
    project="shop",
    what="Vite",
    also=("web",),
    why="project shop",
)
API = RouteLine(
    name="xn--gre-6ka8i",
    host="xn--gre-6ka8i.localhost",
    shown="größe",
    target="10.0.0.1:1\x1b[31m",
    prefix="/api",
    speaks="http1",
    origin=Origin.USER,
    state=State.UNKNOWN,
    why="you added it",
)
GONE = RouteLine(
    name="old",
    host="old.localhost",
    shown="old",
    target="",
    prefix="/",
    speaks="http1",
    origin=Origin.AUTO,
    state=State.DOWN,
)
ALL = RouteList(routes=(SHOP, API, GONE), notes=("a note",))


def text(found: RouteList, *, show_all: bool = False, room: int | None = None) -> str:
    return "\n".join(
        paint(one, color=False) for one in list_view(found, show_all=show_all, room=room)
    )


@pytest.mark.parametrize(
    ("guise", "words"),
    [
        (Guise.NAME, "project shop; also web"),
        (Guise.LOCALHOST, "project shop; also web; it is asked as localhost"),
        (Guise.PLAIN_HTTP, "project shop; also web; its https forms say no Origin"),
    ],
)
def test_as_what_an_app_is_asked(guise: Guise, words: str) -> None:
    shown = text(RouteList(routes=(replace(SHOP, guise=guise),)))
    assert shown.rstrip().endswith(words)


def test_what_stands_in_it() -> None:
    shown = text(ALL)
    assert "shop.localhost" in shown
    assert "Vite shop" in shown
    assert "project shop; also web" in shown
    assert "xn--gre-6ka8i.localhost/api (größe)" in shown
    assert "\x1b" not in shown
    assert "old.localhost" not in shown
    assert "and 1 hidden or remembered: --all" in shown
    assert "old.localhost" in text(ALL, show_all=True)
    assert text(RouteList(routes=())) == "No routes, and no app with a name."


@pytest.mark.parametrize("room", [20, 40, 60, 80, 120])
def test_it_fits(room: int) -> None:
    rows = list_view(RouteList(routes=(SHOP, API)), show_all=True, room=room)
    assert all(line_width(one) <= room for one in rows)


def test_what_was_added() -> None:
    def words(one: RouteLine, *, was_done: bool = True) -> str:
        return paint(added_view(one, was_done=was_done), color=False)

    assert words(SHOP) == "shop.localhost leads to 127.0.0.1:5173, where Vite listens (pid 7)"
    assert words(GONE, was_done=False).startswith("Would add: old.localhost")
    assert words(GONE).endswith("where nobody listens now")
    assert words(API).endswith("which cannot be seen from here")


def test_what_is_served_has_an_address_and_counts() -> None:
    url = "http://shop.localhost:62893"
    busy = replace(SHOP, url=f"{url}/", requests=120, failed=2, requests_per_s=3.21)
    shown = text(RouteList(routes=(busy, replace(GONE, requests=0, requests_per_s=0.0))))
    assert f"{url}  " in shown
    assert "120, 3.2/s, 2 failed" in shown
    assert "REQUESTS" not in text(ALL), "nobody counts"
    hidden = text(RouteList(routes=(replace(busy, is_hidden=True),)), show_all=True)
    assert url not in hidden


def test_what_is_missing_is_said_quietly() -> None:
    assert missing_view(()) == []
    assert [paint(one, color=False) for one in missing_view(("a", "b"))] == ["a", "b"]
