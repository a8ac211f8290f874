"""`homeport open` and `homeport route` with a home that serves: done means served."""

import json
from collections.abc import Iterator

import pytest
from a_home import AHome, a_home
from gateway_world import envoy_binary


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[AHome]:
    """A home that runs, with the gateway in front."""
    envoy_binary()
    with a_home(tmp_path_factory.mktemp("door")) as world:
        world.up()
        yield world


def said(home: AHome, *words: str) -> str:
    done = home.run(*words)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_an_app_is_opened_by_its_name(home: AHome) -> None:
    door = home.facts["port"]
    assert said(home, "route", "add", "zebra", "1") == (
        f"http://zebra.localhost:{door} leads to localhost:1, where nobody listens now\n"
    )
    for word in ("zebra", "zebra.localhost", "zebr"):
        assert said(home, "open", word, "-n") == f"http://zebra.localhost:{door}\n"
    https = said(home, "open", "zebra/a/b", "--print", "--https")
    assert https == f"https://zebra.localhost:{door}/a/b\n"
    wrong = home.run("open", "zebar", "--print")
    assert (wrong.returncode, "Did you mean: homeport open zebra" in wrong.stderr) == (5, True)
    assert home.get("/", ("Host", f"zebra.localhost:{door}")).status_code == 503, "it is served"


def test_the_list_shows_the_address(home: AHome) -> None:
    door = home.facts["port"]
    added = json.loads(said(home, "route", "add", "okapi", "1", "--prefix", "/api", "--json"))
    assert added["url"] == f"http://okapi.localhost:{door}/api/"
    assert f"http://okapi.localhost:{door}/api " in said(home, "route", "ls")
    shown = said(home, "route", "ls", "--json")
    assert json.loads(shown)["is_served"] is True
    assert json.loads(shown) == home.get("/api/routes").json()
    assert said(home, "route", "rename", "okapi", "gnu").endswith("gnu.localhost now\n")
    assert said(home, "open", "gnu/api", "-n") == f"http://gnu.localhost:{door}/api/\n"
    assert said(home, "route", "rm", "gnu") == "removed gnu.localhost\n"
    assert home.run("open", "gnu", "-n").returncode == 5
    assert home.get("/", ("Host", f"gnu.localhost:{door}")).status_code == 404


def test_without_a_home(tmp_path_factory: pytest.TempPathFactory) -> None:
    with a_home(tmp_path_factory.mktemp("dark")) as dark:
        done = dark.run("open", "zebra")
        assert (done.returncode, "homeport up" in done.stderr) == (5, True)
        assert dark.run("open").returncode == 5
        assert dark.run("open", "--https").returncode == 2
        added = said(dark, "route", "add", "zebra", "1")
        assert added.endswith("served when home runs: homeport up\n")
        removed = json.loads(said(dark, "route", "rm", "zebra", "--json"))
        assert removed["done"] == "removed zebra.localhost"


def test_without_a_gateway(tmp_path_factory: pytest.TempPathFactory) -> None:
    with a_home(tmp_path_factory.mktemp("plain")) as plain:
        plain.up(env={"HOMEPORT_ENVOY": "/nowhere/envoy"})
        added = said(plain, "route", "add", "zebra", "1")
        assert added.endswith("home does not serve names now: homeport status says why\n")
        done = plain.run("open", "zebra")
        assert (done.returncode, "homeport status" in done.stderr) == (8, True)
