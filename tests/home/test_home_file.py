"""The state file and the lock."""

import os
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from promises import is_root, needs

from homeport.errors import NotAllowedError
from homeport.home.home_file import (
    AlreadyRunningError,
    HomeFile,
    only_home,
    read_home_file,
    remove_home_file,
    write_home_file,
)
from homeport.home.identity import own_start_ticks


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    return tmp_path / "homeport"


def me() -> HomeFile:
    return HomeFile(
        pid=os.getpid(),
        start_ticks=own_start_ticks(),
        port=1,
        url="http://127.0.0.1:1",
        version="0",
        started_at=datetime.now(UTC),
        token="hush",
        notes=("moved",),
    )


def test_what_is_written_is_read_by_its_user_only(folder: Path) -> None:
    write_home_file(me())
    assert read_home_file() is not None
    assert [one.name for one in folder.iterdir()] == ["home.json"]
    assert (folder / "home.json").stat().st_mode & 0o777 == 0o600
    found = read_home_file()
    assert found is not None
    assert (found.token, found.notes, found.started_at.tzinfo) == ("hush", ("moved",), UTC)
    remove_home_file()
    remove_home_file()
    assert read_home_file() is None


def test_the_token_is_in_no_repr() -> None:
    assert "hush" not in repr(me())


def test_a_home_that_is_gone_is_none() -> None:
    child = subprocess.Popen([sys.executable, "-c", ""])
    child.wait()
    write_home_file(replace(me(), pid=child.pid))
    assert read_home_file() is None


def test_another_process_with_its_pid_is_none() -> None:
    write_home_file(replace(me(), start_ticks=own_start_ticks() - 1))
    assert read_home_file() is None


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b'{"pid": 1}', b"\xff"])
def test_what_does_not_parse_is_none(folder: Path, body: bytes) -> None:
    write_home_file(me())
    (folder / "home.json").write_bytes(body)
    assert read_home_file() is None


def test_no_directory_is_no_home() -> None:
    assert read_home_file() is None


def test_a_link_or_a_strangers_file_is_not_believed(folder: Path) -> None:
    write_home_file(me())
    file = folder / "home.json"
    file.rename(folder / "elsewhere")
    file.symlink_to(folder / "elsewhere")
    assert read_home_file() is None
    file.unlink()
    (folder / "elsewhere").rename(file)
    assert read_home_file() is not None
    needs("second-user", have=is_root())
    os.chown(file, 65_534, 65_534)
    assert read_home_file() is None


def test_a_strangers_directory_is_refused_aloud(folder: Path) -> None:
    needs("second-user", have=is_root())
    folder.mkdir()
    os.chown(folder, 65_534, 65_534)
    with pytest.raises(NotAllowedError):
        read_home_file()


def test_there_is_one_home_and_the_lock_ends_with_it() -> None:
    with only_home():
        with pytest.raises(AlreadyRunningError), only_home():
            pass
        hold = "from homeport.home.home_file import only_home\nwith only_home(): pass"
        tried = subprocess.run([sys.executable, "-c", hold], capture_output=True, check=False)
        assert b"AlreadyRunningError" in tried.stderr
    with only_home():
        pass


def test_a_lock_whose_file_was_removed_is_taken_again(folder: Path) -> None:
    with only_home() as lock:
        lock.retake()
        (folder / "home.lock").unlink()
        lock.retake()
        with pytest.raises(AlreadyRunningError), only_home():
            pass
        (folder / "home.lock").unlink()
        with only_home(), pytest.raises(AlreadyRunningError):
            lock.retake()
