"""Pin the iterator over listening sockets in a bpf file system of our own, and take it away again.

Our own, and not /sys/fs/bpf: systemd mounts that with mode 0700, so whoever is not root would not
reach the pin, and there it would lie among the pins of others.

Source: Documentation/filesystems/bpf.rst, mount(2), systemd's src/shared/mount-setup.c.
"""

import ctypes
import os
import stat
from pathlib import Path

from homeport.observe import bpf_load
from homeport.observe.pinned import NAME, PLACE

DEFAULT_PLACE = Path(PLACE)

_MOUNT_INFO = Path("/proc/self/mountinfo")
# Source: include/uapi/linux/mount.h; umount(2).
_NOSUID_NODEV_NOEXEC = 2 | 4 | 8
_MNT_DETACH, _UMOUNT_NOFOLLOW = 2, 8
_DIRECTORY_MODE, _PIN_MODE = 0o750, 0o440


def pin_listeners(group_id: int, place: Path = DEFAULT_PLACE) -> None:
    """Load the iterator and pin it below `place`, readable by root and the group.

    Done twice, it renews the pin. What was half done is taken back when it fails.

    Raises: OSError when the kernel, or the lack of privilege, forbids it.
    """
    link = bpf_load.load()
    try:
        if not is_mounted(place):
            _mount(place)
        try:
            os.chown(place, 0, group_id)
            place.chmod(_DIRECTORY_MODE)
            _renew_pin(link, place / NAME, group_id)
        except OSError:
            unpin_listeners(place)
            raise
    finally:
        os.close(link)


def unpin_listeners(place: Path = DEFAULT_PLACE) -> bool:
    """Remove the pin, its file system and its directory; return whether there was any.

    The pin is unlinked first: unmounting alone leaves it alive as long as any other mount
    namespace has a copy of the mount (every container and sandboxed service may).
    """
    was_mounted = is_mounted(place)
    if was_mounted:
        # Any layout's; the kernel's own progs.debug and maps.debug go with the file system.
        for pin in place.glob("listeners-*"):
            pin.unlink()
        _unmount(place)
    return _remove_directories(place) or was_mounted


def is_mounted(place: Path = DEFAULT_PLACE) -> bool:
    """Return whether a bpf file system is mounted exactly there."""
    for line in _MOUNT_INFO.read_text().splitlines():
        # 36 35 98:0 /mnt1 /mount\040point rw,noatime master:1 - bpf source options
        before, _, after = line.partition(" - ")
        if _unescape(before.split()[4]) == str(place) and after.split()[0] == "bpf":
            return True
    return False


def _unescape(mount_point: str) -> str:
    """Undo the octal escapes of blanks, tabs, newlines and backslashes. Source: proc(5)."""
    for octal, plain in (("\\040", " "), ("\\011", "\t"), ("\\012", "\n"), ("\\134", "\\")):
        mount_point = mount_point.replace(octal, plain)
    return mount_point


def _renew_pin(link: int, pin: Path, group_id: int) -> None:
    pin.unlink(missing_ok=True)
    bpf_load.pin(link, str(pin))
    os.chown(pin, 0, group_id)
    pin.chmod(_PIN_MODE)


def _mount(place: Path) -> None:
    for directory in (place.parent, place):
        directory.mkdir(mode=0o755, exist_ok=True)
        about = directory.lstat()
        if not stat.S_ISDIR(about.st_mode) or about.st_uid != 0 or about.st_mode & 0o022:
            raise PermissionError(f"{directory} is not a directory of root's alone")
    # Until the group is set, root only.
    _check(
        _libc().mount(
            b"homeport", os.fsencode(place), b"bpf", ctypes.c_ulong(_NOSUID_NODEV_NOEXEC),
            b"mode=0700",
        ),
        place,
    )  # fmt: skip


def _unmount(place: Path) -> None:
    libc = _libc()
    try:
        _check(libc.umount2(os.fsencode(place), _UMOUNT_NOFOLLOW), place)
    except OSError:  # somebody stands in it: it goes when they leave
        _check(libc.umount2(os.fsencode(place), _UMOUNT_NOFOLLOW | _MNT_DETACH), place)


def _remove_directories(place: Path) -> bool:
    try:
        place.rmdir()
    except FileNotFoundError:
        return False
    try:
        place.parent.rmdir()
    except OSError:  # something else of Homeport's lies there
        return True
    return True


def _libc() -> ctypes.CDLL:
    return ctypes.CDLL(None, use_errno=True)


def _check(result: int, place: Path) -> None:
    if result:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number), str(place))
