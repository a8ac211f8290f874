"""Find file systems without room for another file."""

import os
from collections.abc import Iterable

# Less than this is too little for a log line, a pid file and a session.
_LITTLE_BYTES = 64 * 1_024
_READ_ONLY = getattr(os, "ST_RDONLY", 1)


def find_full_disks(places: Iterable[str]) -> tuple[str, ...]:
    """Return the mount points of `places` that have no space, or no inodes, left for a user.

    File systems that are never writable (images, squashfs) are full by nature, and some virtual
    ones count nothing at all.

    Source: statvfs(3).
    """
    found = (_mount_point(place) for place in places if _is_full(place))
    return tuple(dict.fromkeys(found))


def _is_full(place: str) -> bool:
    try:
        status = os.statvfs(place)
    except (OSError, ValueError):
        return False
    if status.f_flag & _READ_ONLY or not status.f_blocks:
        return False
    has_no_inodes = status.f_files > 0 and status.f_favail == 0
    return status.f_bavail * status.f_frsize < _LITTLE_BYTES or has_no_inodes


def _mount_point(place: str) -> str:
    path = os.path.realpath(place)
    while not os.path.ismount(path) and path != "/":
        path = os.path.dirname(path)  # noqa: PTH120 - stays a string
    return path
