"""Parse the text of /proc/net/{tcp,tcp6,udp,udp6,unix}, for where netlink is not to be had."""

import re
import sys
from dataclasses import dataclass
from functools import cache
from ipaddress import IPv4Address, IPv6Address

from homeport.model.address import Host

_WORD_BYTES = 4
_V6_BYTES = 16
# SO_ACCEPTCON in the Flags column. Source: net/unix/af_unix.c, unix_seq_show.
_ACCEPTS = 0x10000
_UNIX_ROW = re.compile(
    r"[0-9a-fA-F]+: [0-9A-F]{8} [0-9A-F]{8} "
    r"([0-9A-F]{8}) ([0-9A-F]{4}) ([0-9A-F]{2}) +(\d+)(?: (.*))?",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class InetRow:
    """One row of tcp, tcp6, udp or udp6.

    On a listening socket `receive_queue` is the accept queue. `drops` stands in the udp files only.
    """

    local_host: Host
    local_port: int
    remote_host: Host
    remote_port: int
    state: int
    send_queue: int
    receive_queue: int
    retransmits: int
    uid: int
    inode: int
    drops: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class UnixRow:
    """One row of unix; `path` is "" when unnamed, and abstract names begin with "@"."""

    inode: int
    kind: int
    state: int
    accepts: bool
    path: str


def parse_inet(
    text: str, *, states: frozenset[int] | None = None, port: int | None = None
) -> list[InetRow]:
    """Return the rows of `text` in one of `states` and with `port` at either end (None: all).

    The kernel prints an address as hex of host-order words, so each word is reversed on
    little-endian machines; ports and counters are plain hex, uid and inode decimal.

    Raises: ValueError when a row is cut short.
    Source: Documentation/networking/proc_net_tcp.rst; net/ipv4/udp.c, udp4_format_sock.
    """
    wanted = None if states is None else frozenset(f"{state:02X}" for state in states)
    ending = None if port is None else f":{port:04X}"
    found: list[InetRow] = []
    for line in text.splitlines()[1:]:
        columns = line.split()
        if len(columns) < 10:
            raise ValueError(f"row of /proc/net is cut short: {line!r}")
        if wanted is not None and columns[3] not in wanted:
            continue
        if ending is not None and not _has_end(columns, ending):
            continue
        found.append(_inet_row(columns))
    return found


def parse_unix(text: str) -> list[UnixRow]:
    """Return every row of `text`.

    A path may hold blanks and even line breaks; a line that does not look like a row continues the
    path before it.

    Source: proc_pid_net(5), /proc/net/unix.
    """
    found: list[UnixRow] = []
    for line in text.split("\n")[1:]:
        row = _unix_row(line)
        if row is not None:
            found.append(row)
        elif line and found and found[-1].path:
            found[-1] = _continued(found[-1], line)
    return found


def _has_end(columns: list[str], ending: str) -> bool:
    return columns[1].endswith(ending) or columns[2].endswith(ending)


def _inet_row(columns: list[str]) -> InetRow:
    local, _, local_port = columns[1].partition(":")
    remote, _, remote_port = columns[2].partition(":")
    send_queue, _, receive_queue = columns[4].partition(":")
    return InetRow(
        local_host=_host(local),
        local_port=int(local_port, 16),
        remote_host=_host(remote),
        remote_port=int(remote_port, 16),
        state=int(columns[3], 16),
        send_queue=int(send_queue, 16),
        receive_queue=int(receive_queue, 16),
        retransmits=int(columns[6], 16),
        uid=int(columns[7]),
        inode=int(columns[9]),
        drops=int(columns[12]) if len(columns) == 13 else None,
    )


@cache
def _host(text: str) -> Host:
    raw = bytes.fromhex(text)
    if sys.byteorder == "little":
        words = range(0, len(raw), _WORD_BYTES)
        raw = b"".join(raw[at : at + _WORD_BYTES][::-1] for at in words)
    return IPv6Address(raw) if len(raw) == _V6_BYTES else IPv4Address(raw)


def _unix_row(line: str) -> UnixRow | None:
    seen = _UNIX_ROW.fullmatch(line)
    if seen is None:
        return None
    flags, kind, state, inode, path = seen.groups(default="")
    return UnixRow(
        inode=int(inode),
        kind=int(kind, 16),
        state=int(state, 16),
        accepts=bool(int(flags, 16) & _ACCEPTS),
        path=path,
    )


def _continued(row: UnixRow, line: str) -> UnixRow:
    return UnixRow(
        inode=row.inode,
        kind=row.kind,
        state=row.state,
        accepts=row.accepts,
        path=f"{row.path}\n{line}",
    )
