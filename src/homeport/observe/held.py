"""Choose the cheapest way to learn who holds which socket, and say which one it was.

The order is: the pinned iterator, our own BPF program, the scan of /proc. This is on the hot path
of `ls`, so each way is imported when its turn comes.
"""

from posix import readlink

Held = tuple[int, int, int | None, str]
HeldBy = dict[int, list[Held]]

PINNED, OWN_BPF, PROC = "bpf-pinned", "bpf", "proc"
BACKENDS = (PINNED, OWN_BPF, PROC)

# BPF tells start times as the initial time namespace counts them.
# Source: include/linux/proc_ns.h, PROC_TIME_INIT_INO.
_INITIAL_TIME = "time:[4026531834]"


def read_held(
    wanted: "set[int] | None",
    *,
    every_socket: bool = False,
    only: str | None = None,
    is_alone: bool = False,
) -> "tuple[str, HeldBy] | None":
    """Return (backend, holders by inode) of the sockets `wanted`.

    `wanted` None: BPF gives whatever waits for clients (or every socket), the scan every socket.
    `only` names the one backend to try; None is returned when it does not work. `is_alone` lets
    the scan change the working directory and leave start_ticks out.
    """
    if only != PROC and shares_time_of_boot():
        found = _ask_bpf(wanted, every_socket=every_socket, only=only)
        if found is not None:
            return found
    if only not in (None, PROC):
        return None
    from homeport.observe.fd_scan import scan  # noqa: PLC0415  it costs time

    return PROC, scan(wanted, is_alone=is_alone)


def shares_time_of_boot() -> bool:
    """Return whether BPF's start times are those that /proc shows us.

    Kernels before 5.6 have no time namespaces.
    """
    try:
        return readlink("/proc/self/ns/time") == _INITIAL_TIME
    except FileNotFoundError:
        return True
    except OSError:
        return False


def _ask_bpf(
    wanted: "set[int] | None", *, every_socket: bool, only: str | None
) -> "tuple[str, HeldBy] | None":
    # The pinned program knows nothing but what waits for clients.
    if not every_socket and only in (None, PINNED):
        from homeport.observe.pinned import read_pinned  # noqa: PLC0415  it costs time

        pinned = read_pinned(wanted)
        if pinned is not None:
            return PINNED, pinned
    if only not in (None, OWN_BPF):
        return None
    from homeport.observe.bpf_load import read_now  # noqa: PLC0415  it costs time

    try:
        return OWN_BPF, read_now(wanted, every_socket=every_socket)
    except OSError:
        return None
