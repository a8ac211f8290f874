"""Say which processes hold which sockets, by whatever backend works here."""

import sys
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import Path

from homeport.model.sockets import Holder
from homeport.observe.fd_scan import HeldBy, scan
from homeport.observe.held import PROC, read_held
from homeport.observe.psutil_net import holder_of
from homeport.observe.sockets import read_listeners

PSUTIL = "psutil"

_LIVE = Path("/")


@dataclass(frozen=True, slots=True, kw_only=True)
class Owners:
    """All holders of each socket, by inode and in order of pid; `backend` says who told us.

    A socket without a visible holder is missing: another user's without BPF or privilege, one of
    the kernel's own, or one that was closed meanwhile.
    """

    backend: str
    holders: dict[int, tuple[Holder, ...]]


def find_owners(
    inodes: Collection[int] | None, *, every_socket: bool = False, root: Path = _LIVE
) -> Owners:
    """Return who holds the sockets `inodes`; None means whatever listens.

    `every_socket`: the sockets are (or may be) connected ones, which the pinned iterator does not
    know; with None for all sockets of the machine.
    Cost: see bpf_load.py and fd_scan.py; 0.3 or 4.5 us per descriptor of the machine.
    """
    wanted = None if every_socket and inodes is None else _wanted(inodes, root)
    if root != _LIVE:
        return Owners(backend=PROC, holders=_to_holders(scan(wanted, str(root))))
    if not sys.platform.startswith("linux"):
        return Owners(backend=PSUTIL, holders=_ask_psutil(_wanted(inodes, root)))
    backend, found = read_held(wanted, every_socket=every_socket) or (PROC, {})
    return Owners(backend=backend, holders=_to_holders(found))


def _wanted(inodes: Collection[int] | None, root: Path) -> set[int]:
    if inodes is None:
        inodes = [one.inode for one in read_listeners(root)]
    # Inode 0 belongs to nobody: connections not accepted yet, and those in TIME_WAIT.
    return set(inodes) - {0}


def _to_holders(found: HeldBy) -> dict[int, tuple[Holder, ...]]:
    return {
        inode: tuple(
            Holder(pid=pid, fd=fd, start_ticks=start_ticks, comm=comm)
            for pid, fd, start_ticks, comm in sorted(held, key=lambda one: one[:2])
        )
        for inode, held in found.items()
    }


def _ask_psutil(numbers: Iterable[int]) -> dict[int, tuple[Holder, ...]]:
    """Return the holder that each number of `psutil_net` stands for."""
    from homeport.observe.psutil_process import read_portably  # noqa: PLC0415  only off Linux

    places = {number: holder_of(number) for number in numbers}
    processes = read_portably({pid for pid, _ in places.values()})
    return {
        number: (
            Holder(
                pid=pid,
                fd=fd,
                start_ticks=processes[pid].start_ticks,
                comm=processes[pid].name,
            ),
        )
        for number, (pid, fd) in places.items()
        if pid in processes
    }
