"""A file system that is really full, and those that only look it."""

import os
import subprocess
from pathlib import Path

from promises import is_root, needs

from homeport.observe.disks import find_full_disks


def test_what_is_not_full_or_never_was_writable() -> None:
    assert find_full_disks(("/proc", "/sys", "/nowhere/at/all", "")) == ()


def test_a_full_one_is_named_by_its_mount_point(tmp_path: Path) -> None:
    needs("mounts", have=is_root())
    for options, fill in (("size=1m", 1 << 21), ("size=9m,nr_inodes=2", 1)):
        made = subprocess.run(
            ["mount", "-t", "tmpfs", "-o", options, "homeport-test", str(tmp_path)], check=False
        )
        needs("mounts", have=made.returncode == 0)
        try:
            (tmp_path / "a").mkdir() if fill == 1 else _fill(tmp_path / "big", fill)
            assert find_full_disks((str(tmp_path / "deeper"), str(tmp_path))) == (str(tmp_path),)
        finally:
            subprocess.run(["umount", str(tmp_path)], check=True)
    assert find_full_disks((str(tmp_path),)) == ()


def _fill(path: Path, size: int) -> None:
    fd = os.open(path, os.O_CREAT | os.O_WRONLY)
    try:
        while size > 0:
            size -= os.write(fd, bytes(65_536))
    except OSError:
        pass
    finally:
        os.close(fd)
