"""Turn what our BPF iterator wrote into holders, whether it was pinned or has just been loaded.

One record is `pid u32, fd u32, inode u64, start_boottime u64, comm char[16]`, in native order, as
bpf_program.py writes it.
"""

from posix import read, sysconf

try:
    from _struct import Struct
except ImportError:  # another Python than CPython
    from struct import Struct

# What the program writes where it cannot tell the pid.
TOO_DEEP = 0xFFFFFFFF
# Part of the pin's name: a reader must never meet records of another layout.
LAYOUT = 1

Held = tuple[int, int, int | None, str]
HeldBy = dict[int, list[Held]]

RECORD = Struct("=IIQQ16s")
# The kernel hands out 8 pages at a time (kernel/bpf/bpf_iter.c, bpf_seq_read).
_READ_BYTES = 1 << 16
# After a million descriptors without a hit the kernel answers EAGAIN and wants to be asked again.
_MOST_RETRIES = 64
_NS_PER_S = 1_000_000_000


def read_records(iterator: int) -> bytes:
    """Return everything the open iterator has to say.

    Raises: OSError when the kernel breaks off.
    """
    parts: list[bytes] = []
    retries = 0
    while True:
        try:
            part = read(iterator, _READ_BYTES)
        except BlockingIOError:
            retries += 1
            if retries > _MOST_RETRIES:
                raise
            continue
        if not part:
            return b"".join(parts)
        parts.append(part)


def to_holders(records: bytes, wanted: "set[int] | None") -> HeldBy:
    """Return the holders by inode, only of `wanted` unless that is None.

    Raises: ValueError when `records` cannot come from our program.
    """
    if len(records) % RECORD.size:
        raise ValueError("not whole records")
    tick_ns = _NS_PER_S // sysconf("SC_CLK_TCK")
    found: HeldBy = {}
    for pid, fd, inode, start_ns, comm in RECORD.iter_unpack(records):
        if wanted is not None and inode not in wanted:
            continue
        if pid == TOO_DEEP:
            raise ValueError("no pids for a namespace as deep as ours")
        if not pid:  # it was just ending
            continue
        name = comm.partition(b"\0")[0].decode("utf-8", "replace")
        # As the kernel does for /proc/PID/stat (nsec_to_clock_t).
        held = (pid, fd, start_ns // tick_ns, name)
        others = found.setdefault(inode, [])
        # A thread with a descriptor table of its own is visited beside its process.
        if held not in others:
            others.append(held)
    return found
