"""Odd names, a thousand of them, and broken files of routes at the front door of a real home."""

import json
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from door_home import DoorHome, an_app, door_home
from gateway_world import envoy_binary
from live import nursery, until

pytestmark = pytest.mark.timeout(120)


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DoorHome]:
    envoy_binary()
    folder = tmp_path_factory.mktemp("home")
    with nursery(folder) as processes, door_home(folder) as found:
        _, port = an_app(processes, "the shop")
        found.world.run("route", "add", "shop", port)
        until(lambda: found.is_served("shop", "the shop"), "the shop")
        yield found


@pytest.fixture(autouse=True)
def _the_shop_goes_on(home: DoorHome) -> Iterator[None]:
    whole = home.routes_file.read_bytes()
    yield
    assert home.is_served("shop", "the shop")
    _remove(home.routes_file)
    _replace(home.routes_file, whole)
    until(lambda: home.notes() == "", "peace and quiet")
    assert home.is_served("shop", "the shop")


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def _replace(path: Path, body: bytes) -> None:
    fresh = path.with_name("fresh")
    fresh.write_bytes(body)
    fresh.replace(path)


def _port(home: DoorHome) -> str:
    return str(json.loads(home.routes_file.read_bytes())["routes"][0]["target"])


def _list_notes(home: DoorHome) -> str:
    """Return what `route ls` says beside the routes, which go on."""
    listed = json.loads(home.world.run("route", "ls", "--json").stdout)
    assert "shop" in {one["name"] for one in listed["routes"]}
    return "\n".join(listed["notes"])


_ROUTE = '{"name": "shop", "target": "5173"}'
_BROKEN = {
    "half": '{"schema": 1, "routes": [\n' + _ROUTE + ",\n",
    "wrong type": '{"schema": 1,\n"routes": "all of them"}',
    "wrong target": '{"schema": 1,\n"routes": [{"name": "shop", "target": "nowhere at all"}]}',
    "two of one name": '{"schema": 1, "routes": [\n' + _ROUTE + ",\n" + _ROUTE + "]}",
    "its own name": '{"schema": 1, "routes": [\n{"name": "homeport", "target": "5173"}]}',
    "too long": '{"schema": 1, "routes": [\n{"name": "' + "x" * 64 + '", "target": "5173"}]}',
    "no object": "\n[]",
    "deep": '{"routes":' + "[" * 100_000,
    "empty": "",
    "zeros": "\0" * 4096,
    "huge": " " * (17 << 20),
}


@pytest.mark.parametrize("kind", _BROKEN)
def test_a_broken_file_is_said_with_its_line(home: DoorHome, kind: str) -> None:
    home.routes_file.write_text(_BROKEN[kind])
    until(lambda: "routes.json, line " in home.notes(), "a word about the file")
    assert "routes.json, line " in _list_notes(home)
    added = home.world.run("route", "add", "other", "4444")
    assert added.returncode == 3
    assert home.routes_file.read_text() == _BROKEN[kind]


@pytest.mark.parametrize("kind", ["directory", "link", "pipe", "nowhere"])
def test_what_is_no_plain_file_is_said(home: DoorHome, kind: str) -> None:
    file = home.routes_file
    elsewhere = file.with_name("elsewhere.json")
    elsewhere.write_bytes(file.read_bytes())
    file.unlink()
    match kind:
        case "directory":
            file.mkdir()
        case "link":
            file.symlink_to(elsewhere)
        case "nowhere":
            file.symlink_to(file.with_name("not-there"))
        case _:
            os.mkfifo(file)
    until(lambda: "routes.json cannot be read" in home.notes(), "a word about the file")
    assert "routes.json cannot be read" in _list_notes(home)


@pytest.mark.parametrize(
    ("name", "asked"),
    [("bücher", "xn--bcher-kva"), ("Shop-2", "shop-2"), ("a.b.c.d", "a.b.c.d"), ("x" * 63,) * 2],
)
def test_an_odd_name_is_served(home: DoorHome, name: str, asked: str) -> None:
    added = home.world.run("route", "add", name, _port(home))
    assert added.returncode == 0, added.stderr
    until(lambda: home.is_served(asked, "the shop"), asked)


@pytest.mark.parametrize(
    "name",
    ["homeport", "a.homeport", "localhost", "x" * 64, "a b", "-a", "a-", "a..b", "", "8080", "ä ö",
     "a/b", "a:b", "*", "a\nb", "127.0.0.1", "[::1]", "a@b", "%61", "." , "x." * 130 + "x"],
)  # fmt: skip
def test_what_is_no_name_is_refused(home: DoorHome, name: str) -> None:
    before = home.routes_file.read_bytes()
    refused = home.world.run("route", "add", "--", name, "5173")
    assert (refused.returncode, refused.stdout) == (2, "")
    assert "Traceback" not in refused.stderr
    assert home.routes_file.read_bytes() == before


def test_a_thousand_names_are_served(home: DoorHome) -> None:
    port = _port(home)
    found = json.loads(home.routes_file.read_bytes())
    found["routes"] += [{"name": f"n{number}", "target": port} for number in range(1_000)]
    _replace(home.routes_file, json.dumps(found).encode())
    until(lambda: home.is_served("n999", "the shop"), "the last of a thousand")
    assert home.is_served("n0", "the shop")
    listed = json.loads(home.world.run("route", "ls", "--json").stdout)["routes"]
    assert {f"n{number}" for number in range(1_000)} <= {one["name"] for one in listed}
    assert home.status()["routes"] >= 1_001
    added = home.world.run("route", "add", "one-more", port)
    assert added.returncode == 0, added.stderr
    until(lambda: home.is_served("one-more", "the shop"), "one more")
