"""Read who holds each listening socket from the iterator that `homeport setup` pinned.

This is on the hot path of `ls`: one open and a few reads, whatever the number of processes, and no
privilege beyond the group that setup chose.
"""

from posix import O_NOFOLLOW, O_NONBLOCK, O_RDONLY, close, fstat, open, stat, stat_result

from homeport.observe.holder_records import LAYOUT, HeldBy, read_records, to_holders

PLACE = "/run/homeport/bpf"
NAME = f"listeners-{LAYOUT}"

_WRITABLE_BY_OTHERS = 0o022


def read_pinned(wanted: "set[int] | None", place: str = PLACE) -> HeldBy | None:
    """Return the holders of every process of the machine, or None when there is no pin to trust.

    Only root can put a file where we look; still the file must be root's, closed to the writes of
    others, and lie directly in a mount of its own, as a bpf file system always is.
    """
    try:
        # O_NONBLOCK: should a FIFO lie there, opening it must not hang.
        iterator = open(f"{place}/{NAME}", O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
    except OSError:
        return None
    try:
        if not _is_trusted(fstat(iterator), stat(place), stat(place + "/..")):
            return None
        return to_holders(read_records(iterator), wanted)
    except (OSError, ValueError):
        return None
    finally:
        close(iterator)


def _is_trusted(pin: stat_result, mount: stat_result, parent: stat_result) -> bool:
    if pin.st_dev != mount.st_dev or mount.st_dev == parent.st_dev:
        return False
    if pin.st_size:  # a file with content is not an iterator
        return False
    return all(one.st_uid == 0 and not one.st_mode & _WRITABLE_BY_OTHERS for one in (pin, mount))
