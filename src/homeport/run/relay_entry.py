"""Take this process into another network namespace, for good."""

import fcntl
import os
from pathlib import Path

from homeport.observe.namespaces import set_namespace

_CLONE_NEWUSER, _CLONE_NEWNET = 0x10000000, 0x40000000
# Source: ioctl_ns(2).
_NS_GET_USERNS = 0xB701


class WrongNamespaceError(OSError):
    """What stands at the handle is another namespace by now: its process ended."""


def enter_for_good(handle: Path, inode: int | None = None) -> None:
    """Enter the network namespace behind `handle`, which must have `inode` where one is given.

    A namespace of a rootless container belongs to a user namespace of its own; whoever made that
    may enter it, and then has the right to enter the network as well. The process must have one
    thread only.

    Raises: OSError, WrongNamespaceError.
    Source: user_namespaces(7), setns(2).
    """
    descriptor = os.open(handle, os.O_RDONLY | os.O_CLOEXEC)
    try:
        if inode is not None and os.fstat(descriptor).st_ino != inode:
            raise WrongNamespaceError(f"{handle} is another network namespace by now")
        try:
            set_namespace(descriptor, _CLONE_NEWNET, str(handle))
        except PermissionError as error:
            try:
                _enter_owner(descriptor, str(handle))
            except OSError:
                # It is our own, or not ours at all: the first answer was the true one.
                raise error from None
            set_namespace(descriptor, _CLONE_NEWNET, str(handle))
    finally:
        os.close(descriptor)


def _enter_owner(descriptor: int, name: str) -> None:
    """Enter the user namespace that the network namespace belongs to.

    Raises: OSError.
    """
    owner = fcntl.ioctl(descriptor, _NS_GET_USERNS)
    try:
        set_namespace(owner, _CLONE_NEWUSER, name)
    finally:
        os.close(owner)
