"""The file of routes: what goes in comes out, nothing is lost, and errors name the line."""

import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
from loopback import NOBODY, in_child
from promises import is_root, needs

from homeport.errors import ConfigError, ConflictError, NotAllowedError, TooSlowError
from homeport.home import routes_file
from homeport.home.routes_file import (
    RoutesFile,
    change_routes,
    read_routes,
    remember_names,
    routes_path,
)
from homeport.model.address import Transport
from homeport.model.app_name import AppKey, HeldName, Renamed, RouteWords
from homeport.model.forward import ForwardWords

KEY = AppKey(root="/a/größe", role="web")
SHOP = RouteWords(name="shop", target="5173")
FULL = RoutesFile(
    routes=(SHOP, RouteWords(name="shop", target="https://[::1]:8443", prefix="/api", hold=True)),
    renamed=(Renamed(key=KEY, name="store"),),
    hidden=(AppKey(role="grafana"),),
    held=(HeldName(key=KEY, name="store", port=5173, home="store"),),
    forwards=(
        ForwardWords(name="db", listen="5433", target="db:5432"),
        ForwardWords(name="dns", listen="5433", target="10.0.0.1:53", transport=Transport.UDP),
    ),
)


@pytest.fixture(autouse=True)
def _own_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))


def put(text: str | bytes) -> Path:
    path = routes_path()
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def test_there_and_back() -> None:
    assert read_routes() == RoutesFile()
    assert change_routes(lambda _: FULL) == FULL
    assert read_routes() == FULL
    assert routes_path().stat().st_mode & 0o777 == 0o600
    assert [one.name for one in FULL.app_routes()] == ["shop", "shop"]
    assert [one.name for one in FULL.byte_forwards()] == ["db", "dns"]
    assert [name for name, _ in FULL.wishes().taken] == ["shop"]


def test_what_was_before_stays_beside_it() -> None:
    before = routes_path().with_name("routes.json.before")
    change_routes(lambda _: FULL)
    assert not before.exists()
    remember_names(lambda _: ())
    assert not before.exists(), "names are Homeport's memory, no change of the user's"
    change_routes(lambda found: replace(found, routes=()))
    assert json.loads(before.read_bytes())["routes"]
    assert sorted(one.name for one in before.parent.iterdir()) == [
        "routes.json", "routes.json.before", "routes.lock",
    ]  # fmt: skip


def test_nothing_is_written_where_nothing_changes() -> None:
    change_routes(lambda _: FULL)
    was = routes_path().stat()
    remember_names(lambda _: FULL.held)
    assert routes_path().stat().st_ino == was.st_ino


@pytest.mark.parametrize(
    ("text", "line", "why"),
    [
        ("", 1, "Expecting value"),
        ('{\n "routes": [\n  {"name": "a",}\n ]\n}', 3, "property name"),
        (b'{\n "x": "\xff"}', 2, "not UTF-8"),
        ("[]", 1, "Expected `object`"),
        ('{"routes":\n [\n {"name": "a",\n "target": 5}]}', 4, "Expected `str`"),
        ('{"routes":\n [\n {"name": "a"}]}', 3, "missing required field `target`"),
        ('{"routes": [\n{"name": "a", "target": "x"}]}', 2, "has no port"),
        ('{"routes": [\n{"name": "homeport", "target": "1"}]}', 2, "own"),
        (
            '{"routes": [{"name": "a", "target": "1"},\n{"name": "A", "target": "2"}]}',
            2,
            "two routes a/",
        ),
        ('{"renamed": [{"key": {"role": "x"},\n"name": "no name"}]}', 2, "no host name"),
        ('{"held": [\n3]}', 2, "Expected `object`"),
        ("[" * 50_000, 1, "nested"),
        (b" " * (17 << 20), 1, "larger"),
    ],
)
def test_a_broken_file_is_named_and_kept(text: str | bytes, line: int, why: str) -> None:
    path = put(text)
    for call in (read_routes, lambda: change_routes(lambda _: FULL)):
        with pytest.raises(ConfigError, match=why) as refused:
            call()
        assert f"{path}, line {line}: " in refused.value.what
        assert f"mv {path}" in refused.value.hint
    assert path.read_bytes() == (text if isinstance(text, bytes) else text.encode())


def test_the_last_good_one_is_named() -> None:
    change_routes(lambda _: FULL)
    change_routes(lambda _: RoutesFile())
    put("{")
    with pytest.raises(ConfigError) as refused:
        read_routes()
    assert "routes.json.before" in refused.value.hint


def test_a_newer_one() -> None:
    put('{"schema": 2, "routes": [], "more": 1}')
    with pytest.raises(ConfigError, match="newer Homeport"):
        read_routes()


def test_what_is_no_plain_file(tmp_path: Path) -> None:
    routes_path().symlink_to(tmp_path / "elsewhere")
    with pytest.raises(NotAllowedError):
        read_routes()
    routes_path().unlink()
    routes_path().mkdir()
    with pytest.raises(NotAllowedError):
        read_routes()


def test_threads_lose_nothing() -> None:
    def add(at: int) -> None:
        route = RouteWords(name=f"n{at}", target=str(at))
        change_routes(lambda found: replace(found, routes=(*found.routes, route)))

    with ThreadPoolExecutor(8) as threads:
        list(threads.map(add, range(1, 41)))
    assert len(read_routes().routes) == 40


def test_processes_lose_nothing() -> None:
    program = """
import sys
from dataclasses import replace
from homeport.home.routes_file import change_routes
from homeport.model.app_name import RouteWords
for at in range(10):
    route = RouteWords(name=f"n{sys.argv[1]}-{at}", target="1")
    change_routes(lambda found: replace(found, routes=(*found.routes, route)))
"""
    both = [subprocess.Popen([sys.executable, "-c", program, name]) for name in "ab"]
    assert [one.wait(25) for one in both] == [0, 0]
    assert len(read_routes().routes) == 20


def test_who_waits_too_long_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(routes_file, "_DEADLINE_S", 0.05)
    with pytest.raises(TooSlowError, match="another Homeport"):
        change_routes(lambda _: change_routes(lambda _: FULL))
    assert change_routes(lambda _: FULL) == FULL


def test_a_full_disk_changes_nothing(tmp_path: Path) -> None:
    needs("mounts", have=is_root())
    small = tmp_path / "small"
    small.mkdir()

    def on_small() -> bytes:
        from act.remedies.test_hosts_entry import enter_mounts

        enter_mounts()
        subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64k", "x", str(small)], check=True)
        os.environ["XDG_CONFIG_HOME"] = str(small)
        change_routes(lambda _: FULL)
        many = tuple(replace(SHOP, name=f"n{at}") for at in range(2_000))
        with pytest.raises(ConflictError, match="cannot be written"):
            change_routes(lambda found: replace(found, routes=many))
        assert read_routes() == FULL
        left = {one.name for one in (small / "homeport").iterdir()}
        assert not [one for one in left if one.startswith(".")]
        return b"fine"

    assert in_child(on_small) == b"fine"


def test_a_directory_of_somebody_elses(tmp_path: Path) -> None:
    needs("root", have=is_root())
    tmp_path.chmod(0o755)

    def as_nobody() -> bytes:
        with pytest.raises(NotAllowedError):
            read_routes()
        return b"fine"

    assert in_child(as_nobody, uid=NOBODY) == b"fine"
