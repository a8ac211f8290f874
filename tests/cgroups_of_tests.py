"""Make control groups for a test, and leave none behind."""

import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from live import until
from promises import is_root, needs


@contextmanager
def a_cgroup(top: Path, file: str) -> Iterator[Path]:
    """Give a new group below `top`, a hierarchy whose groups have `file`; remove it afterwards.

    The processes in it must have ended by then.
    """
    needs("cgroups", have=is_root() and (top / "cgroup.procs").exists(), why=str(top))
    group = top / f"homeport-test-{uuid.uuid4().hex[:8]}"
    try:
        group.mkdir()
    except OSError:
        needs("cgroups", have=False, why=str(top))
    try:
        needs("cgroups", have=(group / file).exists(), why=f"with {file}")
        yield group
    finally:
        until(lambda: not (group / "cgroup.procs").read_text().strip(), "the cgroup is empty")
        group.rmdir()


def enter(group: Path, pid: int) -> None:
    (group / "cgroup.procs").write_text(str(pid))
