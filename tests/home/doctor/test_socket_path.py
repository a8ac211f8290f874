"""The way to a unix socket in words: modes, owners, what is missing or no socket."""

import socket
from dataclasses import replace
from pathlib import Path

from homeport.diagnose import made_up as made
from homeport.diagnose import situation as at
from homeport.home.doctor.socket_path import with_path_facts


def facts(path: str) -> tuple[str, ...]:
    given = replace(made.exam(f"unix:{path}"), notes=("before",))
    notes = with_path_facts(given).notes
    assert notes[0] == "before"
    return notes[1:]


def test_a_socket_and_its_folders(tmp_path: Path) -> None:
    path = tmp_path / "app.sock"
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(path))
        path.chmod(0o600)
        tmp_path.chmod(0o711)
        seen = facts(str(path))
    assert seen[0].startswith(f"{path} is srw------- ")
    assert seen[1].startswith(f"{tmp_path} is drwx--x--x ")
    assert not any(one.endswith(at.NO_SOCKET) for one in seen)
    assert len(seen) <= 4


def test_what_is_missing_or_something_else(tmp_path: Path) -> None:
    file = tmp_path / "file.sock"
    file.write_text("")
    assert facts(str(file))[0].endswith(at.NO_SOCKET)
    assert facts("/nowhere/app.sock") == (
        "/nowhere/app.sock: No such file or directory",
        "/nowhere: No such file or directory",
        *facts("/x")[1:],
    )


def test_nothing_is_said_of_what_has_no_path() -> None:
    assert facts("@abstract") == ()
    exam = made.exam("http://127.0.0.1:8000/")
    assert with_path_facts(exam) is exam
