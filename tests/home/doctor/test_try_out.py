"""A command is run for a moment, explained, and gone afterwards."""

import sys
from pathlib import Path

import pytest
from live import is_alive
from real_servers import free_port

from homeport.errors import UsageError
from homeport.home.doctor.asked import Asked
from homeport.home.doctor.try_out import doctor_command
from homeport.model.finding import Checked

LISTEN = (
    "import os,socket,sys,time; s=socket.create_server(('127.0.0.1',int(sys.argv[1])));"
    "print(os.getpid(),flush=True); time.sleep(60)"
)


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def python(code: str, *words: str) -> tuple[str, ...]:
    return (sys.executable, "-c", code, *words)


def test_a_command_that_listens_is_healthy_and_ended() -> None:
    heard: list[bytes] = []
    told: list[Checked] = []
    found = doctor_command(python(LISTEN, "0"), Asked(), tell=told.append, hear=heard.append)
    assert (found.healthy, found.causes, found.intent) == (True, (), "start")
    assert found.checked[-1].seen.endswith("; ended again")
    assert "listens on" in found.checked[-1].seen
    assert told
    assert not is_alive(int(b"".join(heard)))


def test_it_must_listen_where_it_was_asked_to() -> None:
    port = free_port()
    asked = Asked(target=f"127.0.0.1:{port}")
    found = doctor_command(python(LISTEN, str(port)), asked)
    assert (found.healthy, found.target) == (True, f"127.0.0.1:{port}")


def test_what_it_prints_is_explained() -> None:
    code = "import sys; sys.exit('ModuleNotFoundError: No module named \\'flask\\'')"
    found = doctor_command(python(code), Asked())
    assert found.causes[0].code == "missing-dependency"
    assert found.target.endswith("'")  # the command, quoted as a shell would
    assert found.checked[-1].seen.endswith("s")
    assert not found.checked[-1].is_fine


def test_the_port_that_it_speaks_of_is_looked_at() -> None:
    code = "import sys; sys.exit('Error: listen EADDRINUSE: address already in use 127.0.0.1:9')"
    found = doctor_command(python(code), Asked())
    assert not found.healthy
    assert any("port 9" in one.seen for one in found.checked)
    assert found.notes[0] == "the command ended with 1"
    assert found.notes[1].startswith("it says: Error: listen EADDRINUSE")


def test_a_command_that_is_not_there() -> None:
    found = doctor_command(("no-such-program-here",), Asked())
    assert found.causes[0].code == "missing-dependency"


def test_a_command_that_opens_nothing() -> None:
    found = doctor_command(python("import time; time.sleep(60)"), Asked())
    assert [one.code for one in found.causes] == ["still-starting"]
    assert "listened on nothing" in found.checked[-1].seen
    assert found.took_s < 10


def test_a_command_that_ends_well() -> None:
    assert doctor_command(("true",), Asked()).checked[-1].is_fine


def test_no_command_and_no_folder(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(UsageError, match="no command"):
        doctor_command((), Asked())
    gone = here / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    with pytest.raises(UsageError, match="does not exist any more"):
        doctor_command(("true",), Asked())
