"""Our own files in directories of the system: nobody else's is touched."""

from pathlib import Path

import pytest
from loopback import NOBODY, in_child
from promises import is_root, needs

from homeport.act.own_drop_in import is_own, put_drop_in, remove_drop_in
from homeport.errors import ConflictError, NotAllowedError


def test_there_and_back(tmp_path: Path) -> None:
    path = tmp_path / "conf.d" / "homeport.conf"
    assert not is_own(path)
    assert put_drop_in(path, "[Resolve]\n")
    assert path.read_text().endswith("\n[Resolve]\n")
    assert path.stat().st_mode & 0o777 == 0o644
    assert path.parent.stat().st_mode & 0o777 == 0o755
    assert is_own(path)
    assert not put_drop_in(path, "[Resolve]\n")
    assert put_drop_in(path, "[Other]\n")
    assert remove_drop_in(path)
    assert not remove_drop_in(path)
    assert list(tmp_path.iterdir()) == []


def test_a_directory_that_was_there_stays(tmp_path: Path) -> None:
    path = tmp_path / "homeport.conf"
    assert put_drop_in(path, "x\n")
    assert remove_drop_in(path)
    assert tmp_path.exists()
    made = tmp_path / "new" / "homeport.conf"
    put_drop_in(made, "x\n")
    (made.parent / "other.conf").write_text("y")
    assert remove_drop_in(made)
    assert made.parent.exists()


def test_what_is_somebody_elses(tmp_path: Path) -> None:
    path = tmp_path / "homeport.conf"
    path.write_text("mine\n")
    with pytest.raises(ConflictError, match="not made by Homeport"):
        put_drop_in(path, "x")
    with pytest.raises(ConflictError, match="not made by Homeport"):
        remove_drop_in(path)
    assert path.read_text() == "mine\n"
    assert not is_own(path)


def test_it_takes_permission(tmp_path: Path) -> None:
    needs("root", have=is_root())
    tmp_path.chmod(0o755)

    def as_nobody() -> bytes:
        for path in (tmp_path / "x.conf", tmp_path / "new" / "x.conf"):
            with pytest.raises(NotAllowedError):
                put_drop_in(path, "x")
        return b"fine"

    assert in_child(as_nobody, uid=NOBODY) == b"fine"
