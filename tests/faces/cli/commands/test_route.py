"""`homeport route`, from the command line to the file and back."""

import json
from pathlib import Path

import pytest
from live import homeport

from homeport.home.routes_file import read_routes


@pytest.fixture(autouse=True)
def _own_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path / "run"))


def test_a_route_from_its_birth_to_its_end() -> None:
    tried = homeport("route", "add", "zebra", "1", "--hold", "--dry-run")
    assert tried.stdout.startswith("Would add: zebra.localhost leads to localhost:1, where nobody")
    assert read_routes().routes == ()
    words = ("--prefix", "/api", "--hold", "--origin", "https://a.example", "--json")
    added = json.loads(homeport("route", "add", "zebra", "1", *words).stdout)
    assert (added["host"], added["prefix"], added["holds"]) == ("zebra.localhost", "/api", True)
    shown = homeport("route", "ls", "--no-probe").stdout
    assert "zebra.localhost/api" in shown
    assert "served when home runs: homeport up" in shown, "no command pretends"
    listed = json.loads(homeport("route", "ls", "--json", "--no-probe").stdout)
    assert (listed["schema"], listed["is_served"]) == (1, False)
    assert "zebra" in [one["name"] for one in listed["routes"]]
    assert homeport("route", "rename", "zebra", "okapi", "-n").stdout.startswith("Would do: ")
    assert homeport("route", "rename", "zebra", "okapi").returncode == 0
    assert "removed okapi" in homeport("route", "rm", "okapi", "--json").stdout
    assert read_routes().routes == ()


@pytest.mark.parametrize(
    ("words", "code", "why"),
    [
        (("add", "homeport", "1"), 2, "Homeport's own"),
        (("add", "zebra", "nowhere"), 2, "has no port"),
        (("add", "zebra", "62893"), 2, "in a circle"),
        (("rename", "zebra"), 2, "either the new name or --undo"),
        (("rename", "zebra", "okapi", "--undo"), 2, "either the new name or --undo"),
        (("rename", "zebra", "okapi"), 5, "nothing is called zebra"),
        (("rename", "zebra", "--undo"), 5, "nothing is called zebra"),
        (("hide", "zebra", "--undo"), 5, "nothing is called zebra"),
        (("rm", "zebra"), 5, "nothing is called zebra"),
    ],
)
def test_what_goes_wrong(words: tuple[str, ...], code: int, why: str) -> None:
    done = homeport("route", *words)
    assert done.returncode == code
    assert why in done.stderr


def test_a_route_that_is_there_already_and_a_broken_file(tmp_path: Path) -> None:
    assert homeport("route", "add", "zebra", "1").returncode == 0
    again = homeport("route", "add", "zebra", "2", "--json")
    assert again.returncode == 6
    assert json.loads(again.stdout)["error"]["code"] == "conflict"
    assert homeport("route", "add", "zebra", "2", "--replace").returncode == 0
    (tmp_path / "homeport/routes.json").write_text('{\n"routes": 3}')
    broken = homeport("route", "ls")
    assert broken.returncode == 3
    assert "routes.json, line 2" in broken.stderr


def test_it_is_offered() -> None:
    shown = homeport("--help").stdout
    assert all(f"  {one} " in shown for one in ("route", "dns", "trust", "untrust", "env", "open"))
    for words in ((), ("ls",), ("add",), ("rm",), ("rename",), ("hide",)):
        assert "homeport route" in homeport("route", *words, "--help").stdout
