"""Services have the names of the front door."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from live import Nursery, nursery, until
from nouns import service

from homeport.home.look import look
from homeport.home.named import with_forward_names, with_service_names
from homeport.home.routes_file import routes_path
from homeport.model.address import Transport
from homeport.model.front import Forward, Place

_SERVER = ("python3", "-m", "http.server", "--bind", "127.0.0.1", "0")


@pytest.fixture
def processes(tmp_path: Path) -> Iterator[Nursery]:
    with nursery(tmp_path) as started:
        yield started


def test_a_server_of_a_project_has_its_name_and_a_broken_file_costs_only_that(
    tmp_path: Path, processes: Nursery, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    project = tmp_path / "green-shop"
    project.mkdir()
    (project / "package.json").write_text('{"name": "green-shop"}')
    server = processes.run(_SERVER, cwd=project)
    until(lambda: any(one.pid == server.pid for one in look().services), "the server")

    def names() -> list[str | None]:
        found = with_service_names(look()).services
        return [one.name for one in found if one.pid == server.pid]

    assert names() == ["green-shop"]
    routes_path().write_text("{")
    assert names() == [None]


def test_what_the_gateway_listens_on_is_called_like_its_forward() -> None:
    forwards = (
        Forward(name="db", listen=Place(port=5433), target=Place(port=5432)),
        Forward(name="sock", listen=Place(path="/a"), target=Place(port=5432)),
        Forward(
            name="dns",
            listen=Place(port=5433),
            target=Place(port=53),
            transport=Transport.UDP,
        ),
    )
    services = (
        service(5433, pid=7, pids=(7,)),
        service(5433, pid=7, pids=(7,), transport=Transport.UDP),
        service(None, path="/a", pid=7, pids=(7,), transport=Transport.UNIX),
        service(62893, pid=7, pids=(7,)),
        service(5433, pid=8, pids=(8,)),
    )
    found = with_forward_names(services, forwards, 7)
    assert [one.name for one in found] == ["db", "dns", "sock", None, None]
