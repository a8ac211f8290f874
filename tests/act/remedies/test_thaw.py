"""Frozen control groups are thawed by their file, and frozen again."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from cgroups_of_tests import a_cgroup, enter
from live import start_ticks, until
from loopback import NOBODY, in_child
from real_processes import python, running

from homeport.act.remedies.thaw import apply, describe, revert
from homeport.errors import ConflictError, NotAllowedError
from homeport.model.finding import Remedy, RemedyKind

FIRST = ("/sys/fs/cgroup/freezer", "freezer.state", "FROZEN", "THAWED")


@contextmanager
def frozen(kind: tuple[str, str, str, str]) -> Iterator[Remedy]:
    """Give a remedy for a process of ours that a group of ours has frozen."""
    top, name, freeze, thaw = kind
    with a_cgroup(Path(top), name) as group, running(python("")) as child:
        file = group / name
        try:
            enter(group, child.pid)
            file.write_text(freeze)
            until(lambda: file.read_text().strip() == freeze, "it is frozen")
            yield Remedy(
                kind=RemedyKind.THAW,
                pid=child.pid,
                start_ticks=start_ticks(child.pid),
                path=str(file),
            )
        finally:
            file.write_text(thaw)


def unified() -> tuple[str, str, str, str]:
    top = "/sys/fs/cgroup"
    if not Path(top, "cgroup.procs").exists():
        top = "/sys/fs/cgroup/unified"
    return top, "cgroup.freeze", "1", "0"


@pytest.mark.parametrize("kind", [FIRST, unified()], ids=["version 1", "version 2"])
def test_there_and_back(kind: tuple[str, str, str, str]) -> None:
    with frozen(kind) as remedy:
        assert remedy.path is not None
        file = Path(remedy.path)
        assert f"write {kind[3]} into {file}" in describe(remedy)
        assert file.read_text().strip() == kind[2]
        applied = apply(remedy)
        assert file.read_text().strip() == kind[3]
        assert applied.undo == f"echo {kind[2]} > {file}"
        with pytest.raises(ConflictError, match="does not hold"):
            apply(remedy)
        assert revert(applied) == f"wrote {kind[2]} into {file}"
        until(lambda: file.read_text().strip() == kind[2], "it is frozen again")
        with pytest.raises(ConflictError, match="already"):
            revert(applied)


def test_one_that_left_the_group_is_not_frozen_with_it() -> None:
    with frozen(FIRST) as remedy:
        applied = apply(remedy)
        Path(FIRST[0], "cgroup.procs").write_text(str(remedy.pid))
        with pytest.raises(ConflictError, match="no longer in the control group"):
            revert(applied)


def test_another_file_is_never_written_to(tmp_path: Path) -> None:
    other = tmp_path / "freezer.state"
    other.write_text("FROZEN")
    with frozen(FIRST) as remedy:
        with pytest.raises(ConflictError, match="does not hold"):
            apply(replace(remedy, path=str(other)))
        for path in (str(tmp_path / "notes"), None, "/sys/../freezer.state"):
            with pytest.raises(ConflictError, match="no file of the cgroup freezer"):
                apply(replace(remedy, path=path))
    assert other.read_text() == "FROZEN"


def test_it_takes_root() -> None:
    with frozen(FIRST) as remedy:

        def as_nobody() -> bytes:
            with pytest.raises(NotAllowedError, match="only root"):
                apply(remedy)
            return b""

        in_child(as_nobody, uid=NOBODY)
        assert Path(remedy.path or "").read_text().strip() == "FROZEN"


def test_a_process_that_ended_is_not_frozen_again() -> None:
    with a_cgroup(Path(FIRST[0]), FIRST[1]) as group, running(python("")) as child:
        enter(group, child.pid)
        (group / FIRST[1]).write_text("FROZEN")
        ticks = start_ticks(child.pid)
        path = str(group / FIRST[1])
        applied = apply(Remedy(kind=RemedyKind.THAW, pid=child.pid, start_ticks=ticks, path=path))
        child.send_signal(signal.SIGKILL)
        child.wait(10)
        with pytest.raises(ConflictError, match="ended"):
            revert(applied)
