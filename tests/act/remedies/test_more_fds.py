"""A process that is out of files gets more, and its old limit back."""

import pickle
import resource
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from live import start_ticks
from loopback import NOBODY, in_child
from promises import is_root, needs
from real_processes import python, running

from homeport.act.remedies.more_fds import apply, describe, revert
from homeport.errors import ConflictError, NotAllowedError
from homeport.model.finding import Remedy, RemedyKind

FILES = resource.RLIMIT_NOFILE


def remedy(child: "subprocess.Popen[bytes]", number: int) -> Remedy:
    pid = child.pid
    return Remedy(kind=RemedyKind.MORE_FDS, pid=pid, start_ticks=start_ticks(pid), number=number)


def test_up_to_the_hard_limit_and_back() -> None:
    with running(python("")) as child:
        hard = resource.prlimit(child.pid, FILES)[1]
        resource.prlimit(child.pid, FILES, (40, hard))
        one = remedy(child, 100)
        assert "open up to 100 files" in describe(one)
        applied = apply(one)
        assert resource.prlimit(child.pid, FILES) == (100, hard)
        assert "40 before" in applied.done
        with pytest.raises(ConflictError, match="100:"):
            apply(one)
        revert(applied)
        assert resource.prlimit(child.pid, FILES) == (40, hard)
        with pytest.raises(ConflictError, match="by now"):
            revert(applied)


def may_raise() -> bool:
    """Return whether we have CAP_SYS_RESOURCE (bit 24), which not every container's root has."""
    status = Path("/proc/self/status").read_text()
    return bool(int(status.partition("CapEff:")[2].split()[0], 16) >> 24 & 1)


def test_root_goes_above_the_hard_limit() -> None:
    needs("sys-resource", have=may_raise())
    with running(python("")) as child:
        resource.prlimit(child.pid, FILES, (40, 60))
        applied = apply(remedy(child, 100))
        assert resource.prlimit(child.pid, FILES) == (100, 100)
        assert applied.undo == f"prlimit --pid {child.pid} --nofile=40:60"
        revert(applied)
        assert resource.prlimit(child.pid, FILES) == (40, 60)


def test_never_above_what_the_kernel_allows() -> None:
    with running(python("")) as child:
        assert str(1 << 40) not in describe(remedy(child, 1 << 40))


def test_an_ordinary_user_goes_as_far_as_the_hard_limit() -> None:
    needs("root", have=is_root())

    def as_nobody() -> bytes:
        with running(["/bin/sh", "-c", "echo ready; read x"]) as child:
            resource.prlimit(child.pid, FILES, (40, 60))
            applied = apply(remedy(child, 100))
            with pytest.raises(NotAllowedError) as refused:
                apply(remedy(child, 100))
            return pickle.dumps((applied.done, refused.value.hint))

    done, hint = pickle.loads(in_child(as_nobody, uid=NOBODY))
    assert "may have 60 files open, 40 before" in done
    assert "sudo" in hint


def test_another_users_process_takes_root() -> None:
    needs("root", have=is_root())
    with running(python("")) as child:
        before = resource.prlimit(child.pid, FILES)
        one = remedy(child, 1 << 20)

        def as_nobody() -> bytes:
            with pytest.raises(NotAllowedError):
                apply(one)
            return b""

        in_child(as_nobody, uid=NOBODY)
        assert resource.prlimit(child.pid, FILES) == before


def test_another_process_with_that_pid_is_left_alone() -> None:
    with running(python("")) as child:
        one = remedy(child, 1 << 20)
        with pytest.raises(ConflictError, match="another process"):
            apply(replace(one, start_ticks=1))
    with pytest.raises(ConflictError, match="ended"):
        apply(one)
    assert f"pid {child.pid}" in describe(one)
