"""Files of the system are replaced whole, or not at all."""

import os
import tempfile
from pathlib import Path

import pytest
from loopback import NOBODY, in_child
from promises import is_root, needs

from homeport.act.replace_text import BACKUP, keep_backup, read_whole, replace_text
from homeport.errors import ConflictError, NotAllowedError


def test_the_new_file_has_the_owner_mode_and_labels_of_the_old_one(tmp_path: Path) -> None:
    path = tmp_path / "hosts"
    path.write_bytes(b"old\n")
    path.chmod(0o604)
    if is_root():
        os.chown(path, NOBODY, NOBODY)
    try:
        os.setxattr(path, "user.homeport", b"kept")
        has_labels = True
    except OSError:
        has_labels = False
    before = path.stat()
    replace_text(path, read_whole(path), b"new\n")
    after = path.stat()
    assert path.read_bytes() == b"new\n"
    assert (after.st_mode, after.st_uid, after.st_gid) == (
        before.st_mode, before.st_uid, before.st_gid
    )  # fmt: skip
    assert not has_labels or os.getxattr(path, "user.homeport") == b"kept"
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_that_somebody_changed_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "hosts"
    path.write_bytes(b"old\n")
    before = read_whole(path)
    path.write_bytes(b"changed\n")
    with pytest.raises(ConflictError, match="somebody else"):
        replace_text(path, before, b"new\n")
    assert path.read_bytes() == b"changed\n"
    path.unlink()
    absent = read_whole(path)
    path.write_bytes(b"made meanwhile\n")
    with pytest.raises(ConflictError, match="somebody else"):
        replace_text(path, absent, b"new\n")
    assert list(tmp_path.iterdir()) == [path]


def test_a_backup_goes_when_it_says_nothing_new(tmp_path: Path) -> None:
    path, backup = tmp_path / "hosts", tmp_path / f"hosts{BACKUP}"
    path.write_bytes(b"old\n")
    keep_backup(path)
    assert backup.read_bytes() == b"old\n"
    replace_text(path, read_whole(path), b"new\n")
    assert backup.exists()
    replace_text(path, read_whole(path), b"old\n")
    assert not backup.exists()


def test_where_nothing_may_be_written_nothing_is_left_behind() -> None:
    needs("root", have=is_root())
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        folder.chmod(0o755)
        path, open_to_all, hidden = folder / "hosts", folder / "open", folder / "hidden"
        path.write_bytes(b"old\n")
        hidden.write_bytes(b"secret\n")
        hidden.chmod(0o600)
        open_to_all.write_bytes(b"old\nand more\n")
        open_to_all.chmod(0o666)

        def as_nobody() -> bytes:
            keep_backup(path)
            with pytest.raises(NotAllowedError, match="cannot be written"):
                replace_text(path, read_whole(path), b"new\n")
            with pytest.raises(NotAllowedError, match="cannot be written"):
                replace_text(folder / "fresh", read_whole(folder / "fresh"), b"new\n")
            with pytest.raises(NotAllowedError, match="cannot be read"):
                read_whole(hidden)
            replace_text(open_to_all, read_whole(open_to_all), b"old\nand more\nand more\n")
            replace_text(open_to_all, read_whole(open_to_all), b"short\n")
            return b""

        in_child(as_nobody, uid=NOBODY)
        assert path.read_bytes() == b"old\n"
        assert open_to_all.read_bytes() == b"short\n"
        assert len(list(folder.iterdir())) == 3
