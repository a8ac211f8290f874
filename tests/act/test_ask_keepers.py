"""What systemd and container engines answer, and that nobody waits for them for long."""

import os
from pathlib import Path

import pytest

from homeport.act.ask_keepers import parse_unit, read_publishers, read_unit
from homeport.act.free_facts import UnitFacts


def test_the_answer_of_systemctl_show_is_understood() -> None:
    text = "Restart=on-failure\nMainPID=812\nTriggeredBy=shop.socket shop.timer\n"
    assert parse_unit(text) == UnitFacts(
        restart="on-failure", main_pid=812, sockets=("shop.socket",)
    )


def test_a_unit_without_a_main_process_has_none() -> None:
    assert parse_unit("Restart=no\nMainPID=0\n") == UnitFacts(
        restart="no", main_pid=None, sockets=()
    )
    assert parse_unit("") is None


def test_where_systemd_does_not_run_nobody_asks(tmp_path: Path) -> None:
    assert read_unit("shop.service", is_user=False, root=tmp_path) is None


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A PATH with nothing on it but what the test puts there."""
    monkeypatch.setenv("PATH", str(tmp_path))
    return tmp_path


def write(path: Path, text: str) -> None:
    path.write_text(f"#!/bin/sh\n{text}\n")
    path.chmod(0o755)


def test_systemctl_is_asked_where_systemd_runs(programs: Path) -> None:
    (programs / "run/systemd/system").mkdir(parents=True)
    write(programs / "systemctl", 'test "$1" = --user && echo Restart=always && echo MainPID=7')
    found = read_unit("shop.service", is_user=True, root=programs)
    assert found == UnitFacts(restart="always", main_pid=7, sockets=())
    assert read_unit("shop.service", is_user=False, root=programs) is None


def test_a_container_engine_names_who_publishes_the_port(programs: Path) -> None:
    assert read_publishers(8080) == ()
    write(programs / "podman", 'test "$3" = publish=8080 && echo shop-web-1')
    assert read_publishers(8080) == ("shop-web-1",)
    write(programs / "docker", "exit 1")
    assert read_publishers(8080) == ("shop-web-1",)


def test_a_program_that_cannot_run_is_no_answer(programs: Path) -> None:
    (programs / "docker").write_bytes(os.urandom(64))
    (programs / "docker").chmod(0o755)
    assert read_publishers(8080) == ()
