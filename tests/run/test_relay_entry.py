"""Enter network namespaces: those that anybody may, those of rootless containers, and the rest."""

import ctypes
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from loopback import NOBODY, elsewhere, in_child, may_unshare, namespace_inode
from promises import is_root, needs

from homeport.run.relay_entry import WrongNamespaceError, enter_for_good

pytestmark = pytest.mark.netns
_CLONE_NEWUSER, _CLONE_NEWNET = 0x10000000, 0x40000000
_SET_DUMPABLE = 4


@pytest.fixture(autouse=True)
def _may() -> None:
    needs("netns", have=is_root() and may_unshare())


def entered(handle: Path, inode: int | None = None, *, uid: int | None = None) -> str:
    """Return the namespace in which a child ends up, or why it may not."""

    def enter() -> bytes:
        try:
            enter_for_good(handle, inode)
        except OSError as error:
            return type(error).__name__.encode()
        return str(Path("/proc/self/ns/net").stat().st_ino).encode()

    return in_child(enter, uid=uid).decode()


def test_root_enters_any() -> None:
    with elsewhere(lambda: (None, 0)) as (pid, _):
        handle, inode = Path(f"/proc/{pid}/ns/net"), namespace_inode(pid)
        assert entered(handle) == entered(handle, inode) == str(inode)
        assert entered(handle, inode + 1) == WrongNamespaceError.__name__
        assert entered(handle, uid=NOBODY) == "PermissionError"
    assert entered(handle) == "FileNotFoundError"


def test_who_made_a_rootless_one_may_enter_it() -> None:
    with rootless() as pid:
        assert entered(Path(f"/proc/{pid}/ns/net"), uid=NOBODY) == str(namespace_inode(pid))


@contextmanager
def rootless() -> Iterator[int]:
    """Have a process of nobody's in a user and a network namespace that it made itself."""
    with elsewhere(_unshare, uid=NOBODY) as (pid, worked):
        needs("userns", have=bool(worked))
        yield pid


def _unshare() -> tuple[object, int]:
    libc = ctypes.CDLL(None)
    worked = libc.unshare(_CLONE_NEWUSER | _CLONE_NEWNET) == 0
    # Whoever was root before is hidden from its own user; a program that was executed is not.
    libc.prctl(_SET_DUMPABLE, 1, 0, 0, 0)
    return os.getpid(), int(worked)
