"""A question about a name of the front door is one about its app."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from live import SERVER, Nursery, nursery

from homeport.diagnose.target import parse_target
from homeport.home.doctor.asked import Asked
from homeport.home.doctor.behind_door import at_the_door
from homeport.home.doctor.verb import doctor
from homeport.home.door_places import made_places
from homeport.home.gateway_file import GatewayFile, write_gateway_file
from homeport.home.identity import own_start_ticks
from homeport.home.routes import add_route
from homeport.model.app_name import RouteWords
from homeport.model.question import Question

DOOR = 62_893


@pytest.fixture
def processes(tmp_path: Path) -> Iterator[Nursery]:
    with nursery(tmp_path) as started:
        yield started


@pytest.fixture(autouse=True)
def own_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    # No programs of a project around us, which could be meant.
    monkeypatch.chdir("/")
    for name in ("CONFIG_HOME", "RUNTIME_DIR"):
        place = tmp_path / name
        place.mkdir(mode=0o700)
        monkeypatch.setenv(f"XDG_{name}", str(place))
    ours = GatewayFile(
        pid=os.getpid(), start_ticks=own_start_ticks(), port=DOOR, has_ipv6=True, version="1"
    )
    places = made_places()
    write_gateway_file(places, ours)
    yield
    # The path of a test is too long for sockets, so it lies elsewhere.
    shutil.rmtree(places.directory)


def test_an_app_that_is_down_is_the_cause(processes: Nursery) -> None:
    started = processes.python(SERVER)
    port = started.number()
    processes.end_all()
    add_route(RouteWords(name="shop", target=str(port)))
    found = doctor(Asked(target="http://cart.shop.localhost:62893/x?y=1"))
    assert found.target == "http://cart.shop.localhost:62893/x?y=1"
    assert found.causes[0].code == "not-listening"
    assert str(port) in found.causes[0].what
    assert (found.checked[0].name, str(port) in found.checked[0].seen) == ("door", True)


def test_of_several_routes_the_longest_counts(processes: Nursery) -> None:
    started = processes.python(SERVER)
    port = started.number()
    processes.end_all()
    add_route(RouteWords(name="shop", target="1"))
    add_route(RouteWords(name="shop", target=str(port), prefix="/api"))
    found = doctor(Asked(target="http://shop.localhost:62893/api/carts"))
    assert str(port) in found.checked[0].seen


def test_another_name_is_asked_as_it_is() -> None:
    add_route(RouteWords(name="shop", target="1"))
    for target in ("http://other.localhost:62893/", "http://shop.localhost:2/", "127.0.0.1:1"):
        assert all(one.name != "door" for one in doctor(Asked(target=target)).checked), target


def test_a_bare_name_means_the_door() -> None:
    target = at_the_door(Question(target=parse_target("shop.localhost"))).target
    assert (target.host, target.port, target.scheme) == ("shop.localhost", DOOR, "http")
    other = Question(target=parse_target("https://shop.localhost:8443/"))
    assert at_the_door(other) == other
