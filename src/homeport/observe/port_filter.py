"""Compile a set of ports into the bytecode by which the kernel picks sockets for a dump."""

from collections.abc import Collection, Sequence
from struct import pack

# Source: include/uapi/linux/inet_diag.h.
_REQ_BYTECODE = 1
_JMP, _S_GE, _S_EQ = 1, 2, 11
_LEAF_BYTES, _FORK_BYTES = 12, 8
# The kernel checks every jump by walking the code from its start, so the price grows with the
# square; at this size it is 1 ms.
MOST_PORTS = 1_024


def any_local_port(ports: Collection[int]) -> bytes:
    """Return the attribute that keeps sockets whose local port is in `ports`; b"" keeps all.

    More than MOST_PORTS are not worth compiling and keep all. The code is a binary search, so a
    socket costs log2(ports) steps: fork on "port >= middle", and at a leaf compare once. Jumping
    to the end of the code means yes, 4 bytes past it no.

    Source: inet_diag_bc_run and inet_diag_bc_audit in net/ipv4/inet_diag.c.
    """
    if not ports or len(ports) > MOST_PORTS:
        return b""
    code = _compile(sorted(set(ports)), after=0)
    return pack("=HH", 4 + len(code), _REQ_BYTECODE) + code


def _compile(ports: Sequence[int], *, after: int) -> bytes:
    """Return code for `ports` that is followed by `after` more bytes of other code."""
    if len(ports) == 1:
        equal = pack("=BBHBBH", _S_EQ, 8, _LEAF_BYTES + after + 4, 0, 0, ports[0])
        return equal + pack("=BBH", _JMP, 4, 4 + after)
    middle = len(ports) // 2
    low = _compile(ports[:middle], after=after)
    high = _compile(ports[middle:], after=after + len(low))
    fork = pack("=BBHBBH", _S_GE, _FORK_BYTES, _FORK_BYTES + len(high), 0, 0, ports[middle])
    return fork + high + low
