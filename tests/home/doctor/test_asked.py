"""What was typed, what a symptom file says, and what surrounds the caller become one question."""

import os
import pwd
import socket
import threading
from pathlib import Path

import pytest
from loopback import NOBODY

from homeport.errors import ConfigError, UsageError
from homeport.home.doctor.asked import Asked, Symptom, read_symptom, to_question
from homeport.model.address import Transport
from homeport.model.question import Intent


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    project = tmp_path / "project"
    project.mkdir()
    monkeypatch.chdir(project)
    return project


def symptom(path: Path, body: str | bytes) -> Path:
    file = path / "symptom.json"
    file.write_bytes(body.encode() if isinstance(body, str) else body)
    return file


def test_what_is_typed_wins_over_the_symptom(here: Path) -> None:
    told = Symptom(
        target="127.0.0.1:8000", intent=Intent.START, user_report="it fails", project="/srv/a",
        log="/srv/a/log", start_cmd=["node", "my app.js"], origin="http://localhost:5173",
        user=str(NOBODY), client_env={"HTTP_PROXY": "http://p:1", "SECRET": "x"},
    )  # fmt: skip
    asked = Asked(target="127.0.0.1:9000", told=told, report="", project=str(here))
    question = to_question(asked, environ={"NO_PROXY": "a", "PATH": "/bin"})
    assert (question.target.port, question.intent, question.report) == (9000, Intent.START, "")
    assert (question.project, question.log) == (str(here), "/srv/a/log")
    assert question.start_command == "node 'my app.js'"
    assert question.environ == {"NO_PROXY": "a", "HTTP_PROXY": "http://p:1"}
    assert question.origin == "http://localhost:5173"
    assert question.user == str(NOBODY)
    assert question.uid == NOBODY


def test_a_question_without_more_is_the_callers(here: Path) -> None:
    question = to_question(Asked(target="5173"))
    assert (question.uid, question.start_command, question.intent) == (None, None, Intent.CONNECT)
    assert question.user == pwd.getpwuid(os.geteuid()).pw_name
    assert question.project == str(here)


@pytest.mark.parametrize(
    ("target", "url", "scheme"),
    [
        (None, "http://localhost:8000/x", "http"),
        ("localhost:8000", "http://localhost:8000/x", "http"),
        ("127.0.0.1:8000", "http://localhost:8000/x", None),
        ("localhost:8000", None, None),
    ],
)
def test_the_url_tells_how_the_same_place_is_used(
    target: str | None, url: str | None, scheme: str | None
) -> None:
    asked = Asked(target=target, told=Symptom(url=url, start_cmd="run me"))
    question = to_question(asked)
    assert question.target.scheme == scheme
    assert question.target.port == 8000
    assert question.start_command == "run me"


def test_a_question_needs_a_target() -> None:
    with pytest.raises(UsageError, match="needs an address"):
        to_question(Asked())


def test_the_working_directory_is_no_project_where_it_only_holds_some(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("HOME", str(Path.cwd()))
    assert to_question(Asked(target="1")).project is None
    monkeypatch.chdir("/usr")
    assert to_question(Asked(target="1")).project is None
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    assert to_question(Asked(target="1")).project is None


@pytest.mark.parametrize(
    "user", ["nobody-of-that-name", "9" * 20, "9" * 5000, "a\0b", str(os.geteuid()), ""]
)
def test_users_that_cannot_be_become_the_caller(user: str) -> None:
    assert to_question(Asked(target="1", user=user)).uid is None


def test_a_caller_without_a_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 3_999_999_999)
    assert to_question(Asked(target="1")).user == "3999999999"


def test_sockets_are_named_as_seen_from_here(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("app.sock")
        for typed in ("app.sock", "./app.sock", "unix:app.sock"):
            target = to_question(Asked(target=typed)).target
            assert (target.path, target.transport) == (str(here / "app.sock"), Transport.UNIX)
    assert to_question(Asked(target="@app")).target.path == "@app"
    assert to_question(Asked(target="other.sock")).target.host == "other.sock"
    deep = here / ("d" * 100)
    deep.mkdir()
    monkeypatch.chdir(deep)
    assert to_question(Asked(target="./a.sock")).target.path == "./a.sock"


def test_words_that_are_too_long_for_a_path_are_names() -> None:
    assert to_question(Asked(target=f"{'a' * 5000}:80")).target.port == 80
    with pytest.raises(UsageError, match="no name and no address"):
        to_question(Asked(target="a\0b:1"))


def test_symptom_files(tmp_path: Path) -> None:
    file = symptom(tmp_path, '{"target": "5173", "more": [1], "log": null}')
    assert read_symptom(file) == Symptom(target="5173")
    assert to_question(Asked(symptom=file)).target.port == 5173


@pytest.mark.parametrize(
    "body",
    [b"", b"[]", b'{"target": 5}', b'{"target": "\xff"}', b'\xff\xfe{\0}\0', b"[" * 100_000,
     b'{"intent": "dance"}', b'{"user_report": "' + b"x" * 1_100_000 + b'"}'],
)  # fmt: skip
def test_files_that_are_no_symptom(body: bytes, tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="is no symptom file") as caught:
        read_symptom(symptom(tmp_path, body))
    assert "user_report" in caught.value.hint


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "loop").symlink_to("loop")
    for one in (tmp_path / "missing", tmp_path, tmp_path / "loop", Path("a\0b")):
        with pytest.raises(UsageError, match="cannot read the symptom file"):
            read_symptom(one)


def test_a_pipe_is_read_as_far_as_somebody_writes(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(ConfigError):  # and does not wait for a writer
        read_symptom(pipe)

    def write() -> None:
        # Waits for the reader: what is written and closed before is lost.
        writing = os.open(pipe, os.O_WRONLY)
        for piece in (b'{"target": ', b'"5173"}'):
            os.write(writing, piece)
        os.close(writing)

    thread = threading.Thread(target=write)
    thread.start()
    try:
        assert read_symptom(pipe).target == "5173"
    finally:
        thread.join()
