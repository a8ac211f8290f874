"""Pid files and sockets of nobody are renamed, and named back."""

import os
import socket
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from loopback import NOBODY, in_child
from promises import is_root, needs
from real_processes import python, running

from homeport.act.remedies.set_aside import apply, describe, revert
from homeport.errors import ConflictError, NotAllowedError
from homeport.model.finding import Remedy, RemedyKind


@pytest.fixture
def folder() -> Iterator[Path]:
    """A short path, which a socket needs, that every user may look into."""
    with tempfile.TemporaryDirectory(prefix="hp") as place:
        Path(place).chmod(0o755)
        yield Path(place)


def remedy(path: Path) -> Remedy:
    return Remedy(kind=RemedyKind.SET_ASIDE, path=str(path))


def gone_pid() -> int:
    with running(python("")) as child:
        pass
    return child.pid


def dead_socket(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(path))


def test_a_stale_pid_file_there_and_back(folder: Path) -> None:
    path = folder / "server.pid"
    path.write_text(f"{gone_pid()}\n")
    before = path.stat()
    assert "server.pid.homeport-aside" in describe(remedy(path))
    assert path.exists()
    applied = apply(remedy(path))
    aside = folder / "server.pid.homeport-aside"
    assert not path.exists()
    assert os.path.samestat(aside.stat(), before)
    assert applied.undo == f"mv {aside} {path}"
    with pytest.raises(ConflictError, match="not there any more"):
        apply(remedy(path))
    revert(applied)
    assert os.path.samestat(path.stat(), before)
    assert list(folder.iterdir()) == [path]


def test_a_dead_socket_there_and_back(folder: Path) -> None:
    path = folder / "app.sock"
    dead_socket(path)
    applied = apply(remedy(path))
    assert [one.name for one in folder.iterdir()] == ["app.sock.homeport-aside"]
    revert(applied)
    assert path.is_socket()


def test_the_pid_file_of_a_process_that_runs_is_left_alone(folder: Path) -> None:
    with running(python("")) as child:
        path = folder / "server.pid"
        path.write_text(str(child.pid))
        with pytest.raises(ConflictError, match="not stale"):
            apply(remedy(path))
        assert path.exists()


def test_a_socket_that_somebody_is_bound_to_is_left_alone(folder: Path) -> None:
    path = folder / "app.sock"
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(path))
        with pytest.raises(ConflictError, match="process behind it"):
            apply(remedy(path))
    assert path.is_socket()


def test_what_is_no_pid_file_is_left_alone(folder: Path) -> None:
    (folder / "notes.txt").write_text("buy milk")
    (folder / "directory").mkdir()
    (folder / "link.pid").symlink_to("notes.txt")
    for name in ("notes.txt", "directory", "link.pid", "nothing", "no/where"):
        with pytest.raises(ConflictError):
            apply(remedy(folder / name))
    for text in ("relative.pid", "/", None):
        with pytest.raises(ConflictError, match="no path"):
            apply(Remedy(kind=RemedyKind.SET_ASIDE, path=text))
    assert len(list(folder.iterdir())) == 3


def test_a_lock_that_is_a_link_is_renamed_itself(folder: Path) -> None:
    lock = folder / "SingletonLock"
    lock.symlink_to(f"host-{gone_pid()}")
    applied = apply(remedy(lock))
    assert (folder / "SingletonLock.homeport-aside").is_symlink()
    revert(applied)
    assert lock.is_symlink()


def test_a_name_that_is_taken_is_not_written_over(folder: Path) -> None:
    path = folder / "server.pid"
    pid = gone_pid()
    applied = []
    for _ in range(2):
        path.write_text(str(pid))
        applied.append(apply(remedy(path)))
    assert sorted(one.name for one in folder.iterdir()) == [
        "server.pid.homeport-aside",
        "server.pid.homeport-aside-2",
    ]
    path.write_text("123456")
    with pytest.raises(ConflictError, match="there is a new"):
        revert(applied[1])
    path.unlink()
    revert(applied[1])
    path.unlink()
    (folder / "server.pid.homeport-aside").unlink()
    with pytest.raises(ConflictError, match="not there any more"):
        revert(applied[0])


def test_a_folder_of_another_user(folder: Path) -> None:
    needs("root", have=is_root())
    path = folder / "server.pid"
    path.write_text(str(gone_pid()))

    def as_nobody() -> bytes:
        with pytest.raises(NotAllowedError, match="rename"):
            apply(remedy(path))
        return b""

    in_child(as_nobody, uid=NOBODY)
    assert path.exists()


def test_a_link_of_another_user_is_not_followed(folder: Path) -> None:
    needs("root", have=is_root())
    (folder / "real").mkdir()
    path = folder / "real" / "server.pid"
    path.write_text(str(gone_pid()))
    link = folder / "project"
    link.symlink_to("real")
    os.chown(link, NOBODY, NOBODY, follow_symlinks=False)
    with pytest.raises(ConflictError, match="a link of another user"):
        apply(remedy(link / "server.pid"))
    os.chown(link, 0, 0, follow_symlinks=False)
    assert str(path) in apply(remedy(link / "server.pid")).done
