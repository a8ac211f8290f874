"""`homeport open` and `homeport route` with a home that serves: done means served."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from live import homeport, nursery
from routes_page import start


@pytest.fixture
def door(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    with nursery(tmp_path) as programs:
        yield start(programs, tmp_path, monkeypatch)[1].rpartition(":")[2]


def said(*words: str) -> str:
    done = homeport(*words)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_an_app_is_opened_by_its_name(door: str) -> None:
    assert said("route", "add", "zebra", "1") == (
        f"http://zebra.localhost:{door} leads to localhost:1, where nobody listens now\n"
    )
    assert said("open", "zebra", "--print") == f"http://zebra.localhost:{door}\n"
    assert said("open", "zebra.localhost", "-n") == f"http://zebra.localhost:{door}\n"
    assert said("open", "ze", "-n") == f"http://zebra.localhost:{door}\n"
    assert said("open", "zebra/a/b", "-n", "--https") == f"https://zebra.localhost:{door}/a/b\n"
    wrong = homeport("open", "zebar", "--print")
    assert (wrong.returncode, "Did you mean: homeport open zebra" in wrong.stderr) == (5, True)


def test_the_list_shows_the_address(door: str) -> None:
    added = json.loads(said("route", "add", "zebra", "1", "--prefix", "/api", "--json"))
    assert added["url"] == f"http://zebra.localhost:{door}/api/"
    assert f"http://zebra.localhost:{door}/api" in said("route", "ls")
    listed = json.loads(said("route", "ls", "--json"))
    assert listed["is_served"] is True
    assert said("route", "rename", "zebra", "zebra-two").endswith("zebra-two.localhost now\n")
    assert said("open", "zebra-two/api", "-n") == f"http://zebra-two.localhost:{door}/api/\n"
    assert said("route", "rm", "zebra-two") == "removed zebra-two.localhost\n"
    assert homeport("open", "zebra-two", "-n").returncode == 5


def test_without_a_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("XDG_RUNTIME_DIR", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(name, str(tmp_path))
    done = homeport("open", "zebra")
    assert (done.returncode, "homeport up" in done.stderr) == (5, True)
    assert homeport("open").returncode == 5
    assert homeport("open", "--https").returncode == 2
    assert said("route", "add", "zebra", "1").endswith("served when home runs: homeport up\n")
    assert json.loads(said("route", "rm", "zebra", "--json"))["done"] == "removed zebra.localhost"
