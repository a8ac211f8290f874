"""Read the numbers of the kernel that a start or an outgoing connection may run into."""

import os
import sys
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path
from struct import pack

from homeport.model.address import Host, Transport, plain
from homeport.model.examination import Limits
from homeport.model.sockets import State
from homeport.observe.port_rules import parse_range, parse_reserved
from homeport.observe.proc_sockets import read_proc_connections
from homeport.observe.routes import peer_of
from homeport.observe.small_file import read_small
from homeport.observe.sock_diag import AF_INET, AF_INET6, ANY_STATE, open_diag, read_rows
from homeport.observe.sock_diag import tcp_request as ask_tcp

_LIVE = Path("/")
# Source: capabilities(7), include/uapi/linux/capability.h.
_CAP_NET_BIND_SERVICE = 10
# Source: include/uapi/linux/inet_diag.h.
_REQ_BYTECODE = 1
_BC_S_GE, _BC_S_LE, _BC_D_COND = 2, 3, 8
_LIST_BYTES = 1 << 16


def read_limits(
    *,
    uid: int | None = None,
    to: Host | None = None,
    to_port: int | None = None,
    root: Path = _LIVE,
) -> Limits:
    """Return the limits of the machine below `root`, defaults for what it does not say.

    `uid` is who would bind (None: ourselves); `to` and `to_port` are where a client would connect.

    Source: Documentation/networking/ip-sysctl.rst, nf_conntrack-sysctl.rst.
    Cost: 0.5 ms, and 1.3 us per connection to the target.
    """
    plainly = Limits()
    ephemeral = parse_range(_text(root, "net/ipv4/ip_local_port_range"))
    reserved = parse_reserved(_text(root, "net/ipv4/ip_local_reserved_ports"))
    first = _number(root, "net/ipv4/ip_unprivileged_port_start")
    return Limits(
        first_unprivileged_port=plainly.first_unprivileged_port if first is None else first,
        may_bind_low=_may_bind_low(uid, root),
        ephemeral=ephemeral,
        ephemeral_reserved=count_reserved(ephemeral, reserved),
        ephemeral_used=None if to is None or to_port is None else _used(to, to_port, root),
        conntrack_used=_number(root, "net/netfilter/nf_conntrack_count"),
        conntrack_most=_number(root, "net/netfilter/nf_conntrack_max"),
        is_selinux_enforcing=(read_small(root / "sys/fs/selinux/enforce", root=root) or "")
        .strip()
        .startswith("1"),
    )


def count_reserved(ephemeral: tuple[int, int], reserved: Iterable[tuple[int, int]]) -> int:
    """Return how many ports of the range `ephemeral` are in `reserved`, each counted once."""
    low, high = ephemeral
    count = 0
    for start, end in sorted(reserved):
        count += max(0, min(end, high) - max(start, low) + 1)
        low = max(low, end + 1)
    return count


def has_capability(status: str, number: int) -> bool:
    """Return whether the text of /proc/PID/status lists the capability as effective."""
    for line in status.splitlines():
        if line.startswith("CapEff:"):
            try:
                return bool(int(line.split()[1], 16) >> number & 1)
            except (ValueError, IndexError):
                return False
    return False


def _may_bind_low(uid: int | None, root: Path) -> bool:
    """Return whether a process of `uid` may bind below the first unprivileged port.

    Another user's processes are taken to have what the user's shell has: all, or nothing.
    """
    if root == _LIVE and uid in (None, os.geteuid()):
        status = read_small(_LIVE / "proc/thread-self/status")
        if status is not None:
            return has_capability(status, _CAP_NET_BIND_SERVICE)
        return os.geteuid() == 0
    return uid == 0


def _used(to: Host, to_port: int, root: Path) -> int | None:
    """Return how many local ports of the ephemeral range are taken by connections to the target."""
    low, high = parse_range(_text(root, "net/ipv4/ip_local_port_range"))
    host = peer_of(to)
    if root == _LIVE and sys.platform == "linux":
        try:
            with closing(open_diag()) as diag:
                only = _from_range_to((low, high), host, to_port)
                return len(read_rows(diag, ask_tcp(ANY_STATE, only=only)))
        except OSError:
            pass
    net = Path("/proc/thread-self/net") if root == _LIVE else root / "proc/net"
    if not net.is_dir():
        return None
    return sum(
        low <= one.local_port <= high
        and one.remote_port == to_port
        and _same(one.remote_host, host)
        for one in read_proc_connections(net, frozenset(State), port=to_port)
        if one.transport is Transport.TCP
    )


def _same(remote: Host | None, host: Host) -> bool:
    return remote is not None and plain(remote) == host


def _from_range_to(ephemeral: tuple[int, int], host: Host, port: int) -> bytes:
    """Return the bytecode that keeps sockets with a local port in the range and this remote end.

    An IPv4 condition also fits the mapped address of a dual-stack socket. A jump past the end by
    4 means no, to the end yes.

    Source: inet_diag_bc_run in net/ipv4/inet_diag.c.
    """
    family = AF_INET if host.version == 4 else AF_INET6
    condition = pack("=BBxxi", family, host.max_prefixlen, port) + host.packed
    size = 4 + len(condition)
    code = pack("=BBHBBH", _BC_S_GE, 8, 8 + 8 + size + 4, 0, 0, ephemeral[0] & 0xFFFF)
    code += pack("=BBHBBH", _BC_S_LE, 8, 8 + size + 4, 0, 0, ephemeral[1] & 0xFFFF)
    code += pack("=BBH", _BC_D_COND, size, size + 4) + condition
    return pack("=HH", 4 + len(code), _REQ_BYTECODE) + code


def _number(root: Path, path: str) -> int | None:
    text = _text(root, path).strip()
    return int(text) if text.isdecimal() and len(text) < 20 else None


def _text(root: Path, path: str) -> str:
    return read_small(root / "proc/sys" / path, _LIST_BYTES, root=root) or ""
