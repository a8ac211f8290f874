"""Pin and unpin for real, at a place of the test's own."""

import os
import subprocess
from pathlib import Path

import pytest
from open_sockets import may_load_bpf, open_sockets
from pinned_place import NOBODY, free_place, pinned_place
from promises import is_root, needs

from homeport.act.pin_iterator import is_mounted, pin_listeners, unpin_listeners
from homeport.observe.pinned import NAME

GROUP = 54321


def test_the_pin_is_readable_by_root_and_the_group_only() -> None:
    needs("bpf", have=may_load_bpf())
    with pinned_place(GROUP) as place:
        pin = (place / NAME).stat()
        directory = place.stat()
        assert is_mounted(place)
    assert (pin.st_uid, pin.st_gid, pin.st_mode & 0o777) == (0, GROUP, 0o440)
    assert (directory.st_uid, directory.st_gid, directory.st_mode & 0o777) == (0, GROUP, 0o750)


def read_as_nobody(place: Path, group: int) -> bytes:
    """Return the first record that nobody in `group` is told, empty when it may not ask.

    With head(1), because nobody may not have Python: it can lie in somebody's home directory.
    """
    return subprocess.run(
        ["head", "-c", "40", str(place / NAME)],
        user=NOBODY,
        group=group,
        extra_groups=[],
        capture_output=True,
        check=False,
        cwd="/",
    ).stdout


def test_a_member_without_privilege_reads_it_and_a_stranger_does_not() -> None:
    needs("bpf", have=may_load_bpf())
    with pinned_place(GROUP) as place, open_sockets():
        assert len(read_as_nobody(place, GROUP)) == 40
        assert read_as_nobody(place, GROUP + 1) == b""


def test_unpinning_leaves_nothing() -> None:
    needs("bpf", have=may_load_bpf())
    with free_place() as place:
        pin_listeners(GROUP, place)
        assert unpin_listeners(place)
        assert not is_mounted(place)
        assert list(place.parent.parent.iterdir()) == []
        assert not unpin_listeners(place)


def test_unpinning_removes_the_pin_even_where_the_mount_lives_on() -> None:
    needs("bpf", have=may_load_bpf())
    with free_place() as place:
        pin_listeners(GROUP, place)
        here = os.open(place, os.O_RDONLY | os.O_DIRECTORY)
        try:
            assert unpin_listeners(place)
            with pytest.raises(FileNotFoundError):
                os.stat(NAME, dir_fd=here)
        finally:
            os.close(here)


def test_pinning_twice_renews_the_pin_for_the_new_group() -> None:
    needs("bpf", have=may_load_bpf())
    with pinned_place(GROUP) as place:
        pin_listeners(GROUP + 1, place)
        assert (place / NAME).stat().st_gid == GROUP + 1
        assert Path("/proc/self/mountinfo").read_text().count(f" {place} ") == 1


def test_a_directory_of_somebody_else_is_refused() -> None:
    needs("bpf", have=may_load_bpf())
    with free_place() as place:
        place.mkdir(parents=True)
        os.chown(place, NOBODY, NOBODY)
        with pytest.raises(PermissionError):
            pin_listeners(GROUP, place)
        assert not is_mounted(place)


def test_what_is_not_a_mount_of_bpf_is_none(tmp_path: Path) -> None:
    assert not is_mounted(tmp_path)
    assert not is_mounted(Path("/proc"))


def test_without_privilege_it_is_an_os_error(tmp_path: Path) -> None:
    needs("ordinary user", have=not is_root())
    with pytest.raises(OSError, match=r"."):
        pin_listeners(os.getgid(), tmp_path / "homeport" / "bpf")
