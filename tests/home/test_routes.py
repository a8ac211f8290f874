"""What the verbs of `homeport route` do to the file, with real servers on the map."""

import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from live import Nursery, nursery, until

from homeport.errors import ConflictError, NoSuchThingError, TooSlowError, UsageError
from homeport.home.bind import HOME_PORT
from homeport.home.home_file import HomeFile, write_home_file
from homeport.home.identity import own_start_ticks
from homeport.home.route_list import RouteLine, RouteList, State
from homeport.home.routes import (
    NOT_SERVED,
    add_route,
    as_served,
    hide_route,
    list_routes,
    missing,
    read_all,
    remove_route,
    rename_route,
    renew_served,
    restore_name,
    shown_routes,
    wrong_word,
)
from homeport.home.routes_file import read_routes
from homeport.model.app_name import RouteWords
from homeport.model.front import Origin

OLD_HOME = """
import http.server
class Answer(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        body = b'{"error": {"code": "no-such-thing", "what": "no path", "hint": "look"}}'
        self.send_response(404)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
    do_POST = do_GET
    def log_message(self, *words):
        pass
server = http.server.HTTPServer(("127.0.0.1", 0), Answer)
print(server.server_address[1], flush=True)
server.serve_forever()
"""


@pytest.fixture(autouse=True)
def _own_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path / "run"))


@pytest.fixture
def started(tmp_path: Path) -> Iterator[Nursery]:
    project = tmp_path / "zebra-shop"
    (project / ".git").mkdir(parents=True)
    (project / ".git/HEAD").write_text("ref: refs/heads/main\n")
    with nursery(project) as found:
        yield found


def serve(started: Nursery) -> tuple[subprocess.Popen[bytes], int]:
    """Run `python -m http.server` in the project; return it and its port."""
    words = [sys.executable, "-u", "-m", "http.server", "0", "--bind", "127.0.0.1"]
    process = started.run(words, cwd=started.folder)
    port = int(process.line().split(" port ")[1].split()[0])
    return process.child, port


def row(name: str) -> RouteLine:
    return next(one for one in list_routes().routes if one.name == name)


def test_an_app_gets_a_name_and_keeps_it(started: Nursery) -> None:
    child, port = serve(started)
    first = row("zebra-shop")
    assert (first.origin, first.state, first.target) == (
        Origin.AUTO,
        State.LISTENING,
        f"127.0.0.1:{port}",
    )
    assert (first.host, first.pid, first.why) == (
        "zebra-shop.localhost",
        child.pid,
        "project zebra-shop",
    )
    child.terminate()
    child.wait(10)
    until(lambda: row("zebra-shop").state is State.DOWN, "the name stays without its app")
    _, other = serve(started)
    assert other != port
    assert row("zebra-shop").target == f"127.0.0.1:{other}", "it is followed to another port"


def test_rename_hide_and_back(started: Nursery) -> None:
    serve(started)
    list_routes()
    assert rename_route("zebra-shop", "Store", only_plan=True).done
    assert row("zebra-shop").name == "zebra-shop"
    assert rename_route("zebra-shop", "Zebra-Store.localhost").done == (
        "zebra-shop.localhost is zebra-store.localhost now"
    )
    assert row("zebra-store").why == "you named it so"
    assert "already" in rename_route("zebra-store", "zebra-store").done
    hide_route("zebra-store")
    assert row("zebra-store").is_hidden
    assert "already" in hide_route("zebra-store").done
    assert "zebra-store" not in {one.name for one in read_all().front()}
    hide_route("zebra-store", hidden=False)
    assert "zebra-store" in {one.name for one in read_all().front()}
    assert restore_name("zebra-store").done == (
        "zebra-store.localhost is zebra-shop.localhost again"
    )
    with pytest.raises(NoSuchThingError, match="not renamed"):
        restore_name("zebra-shop")


def test_what_is_taken(started: Nursery) -> None:
    child, _ = serve(started)
    list_routes()
    add_route(RouteWords(name="mine", target="1"))
    with pytest.raises(ConflictError, match="of yours"):
        rename_route("zebra-shop", "mine")
    with pytest.raises(ConflictError, match="that runs"):
        rename_route("mine", "zebra-shop")
    with pytest.raises(ConflictError, match="app that runs"):
        remove_route("zebra-shop")
    with pytest.raises(UsageError, match="of your own"):
        hide_route("mine")
    rename_route("mine", "yours")
    assert [one.name for one in read_routes().routes] == ["yours"]
    child.terminate()
    child.wait(10)
    until(lambda: row("zebra-shop").state is State.DOWN, "it ended")
    with pytest.raises(ConflictError, match="ran before"):
        rename_route("yours", "zebra-shop")
    assert remove_route("zebra-shop").done == "forgot zebra-shop.localhost"
    assert "zebra-shop" not in {one.name for one in list_routes().routes}


def test_add_and_remove(started: Nursery) -> None:
    child, port = serve(started)
    planned = add_route(RouteWords(name="a", target=str(port)), only_plan=True)
    assert (planned.state, planned.pid) == (State.LISTENING, child.pid)
    assert read_routes().routes == ()
    added = add_route(RouteWords(name="A.localhost", target=f" {port} "))
    assert (added.name, added.host) == ("a", "a.localhost")
    assert add_route(RouteWords(name="a", target="1", prefix="/api/")).state is State.DOWN
    assert add_route(RouteWords(name="b", target="ns/blue:80")).state is State.UNKNOWN
    with pytest.raises(ConflictError, match="already, to"):
        add_route(RouteWords(name="a", target="2"))
    add_route(RouteWords(name="a", target="2"), replaces=True)
    assert [(one.name, one.target, one.prefix) for one in read_routes().routes] == [
        ("a", "1", "/api"),
        ("b", "ns/blue:80", "/"),
        ("a", "2", "/"),
    ]
    assert remove_route("a", "/api", only_plan=True).done == "removed a.localhost/api"
    assert len(read_routes().routes) == 3
    remove_route("a", "/api")
    with pytest.raises(NoSuchThingError, match="of yours"):
        remove_route("a", "/api")
    add_route(RouteWords(name="a", target="1", prefix="/x"))
    assert remove_route("a").done == "removed a.localhost (2 routes)"
    for call in (remove_route, hide_route, restore_name):
        with pytest.raises(NoSuchThingError, match="nothing is called"):
            call("no-such-app")


def test_the_door_does_not_lead_to_itself() -> None:
    for target in (str(HOME_PORT), f"127.0.0.1:{HOME_PORT}", f"[::1]:{HOME_PORT}"):
        with pytest.raises(UsageError, match="in a circle"):
            add_route(RouteWords(name="loop", target=target))


@pytest.mark.parametrize(
    ("words", "wrong"),
    [
        (RouteWords(name="a", target="1"), ""),
        (RouteWords(name="a b", target="x"), "name"),
        (RouteWords(name="a", target="ftp://x"), "target"),
        (RouteWords(name="a", target="1", prefix="api"), "prefix"),
    ],
)
def test_the_word_that_makes_no_sense_is_named(words: RouteWords, wrong: str) -> None:
    assert wrong_word(words) == wrong


def test_without_a_home_nothing_is_served_and_that_is_said() -> None:
    assert renew_served() is None
    assert missing(None) == (NOT_SERVED,)
    assert shown_routes().notes == (NOT_SERVED,)
    empty = RouteList(routes=())
    assert missing(empty) == ("home does not serve names now: homeport status says why",)
    assert missing(RouteList(routes=(), notes=("why",))) == ("why",)
    assert missing(RouteList(routes=(), is_served=True)) == ()
    line = add_route(RouteWords(name="a", target="1"))
    assert as_served(line, None) is as_served(line, empty) is line


def test_a_home_of_another_version_is_said(started: Nursery) -> None:
    """It answers by 404, as one that knows no routes does."""
    port = started.python(OLD_HOME).number()
    write_home_file(
        HomeFile(
            pid=os.getpid(),
            start_ticks=own_start_ticks(),
            port=port,
            url=f"http://127.0.0.1:{port}",
            version="0",
            started_at=datetime(2026, 7, 1, tzinfo=UTC),
            token="x",
        )
    )
    with pytest.raises(UsageError, match="in a circle"):
        add_route(RouteWords(name="a", target=str(port)))
    add_route(RouteWords(name="a", target="1"))
    with pytest.raises(
        TooSlowError, match=r"kept, but not served yet: .* 404 .*: no path"
    ) as raised:
        renew_served()
    assert raised.value.hint == "look"
    found = shown_routes()
    assert "404" in found.notes[0]
    assert "a" in {one.name for one in found.routes}
