"""Network namespaces with routing that a test sets up by `ip` and then looks at from inside."""

import os
import pickle
import shutil
import subprocess
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from loopback import enter_new_namespace, in_child, may_unshare
from promises import is_root, needs

T = TypeVar("T")

_PATH = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin"}


def needs_namespaces() -> None:
    """Skip the running test where it may not make network namespaces or `ip` is missing."""
    needs("netns", have=is_root() and may_unshare() and shutil.which("ip") is not None)


def run(command: str) -> None:
    """Run one command line of ours in the namespace that this thread is in."""
    done = subprocess.run(
        ["sh", "-c", command], env=_PATH, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, f"{command}: {done.stderr}"


def inside(commands: tuple[str, ...], read: Callable[[], T], *, uid: int | None = None) -> T:
    """Return what `read` returns in a new namespace with lo up, after `commands`; as `uid`.

    The namespace belongs to a thread and ends with it; only another user takes a process.
    """
    if uid is None:
        with ThreadPoolExecutor(1) as thread:
            return thread.submit(_read_inside, commands, read).result()
    result: T = pickle.loads(in_child(lambda: _read_as(uid, commands, read)))
    return result


def _read_inside(commands: tuple[str, ...], read: Callable[[], T]) -> T:
    enter_new_namespace()
    for one in commands:
        run(one)
    return read()


def _read_as(uid: int, commands: tuple[str, ...], read: Callable[[], object]) -> bytes:
    def as_user() -> bytes:
        os.setgroups([])
        os.setresgid(uid, uid, uid)
        os.setresuid(uid, uid, uid)
        return pickle.dumps(read())

    return _read_inside(commands, as_user)
