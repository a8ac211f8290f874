"""List listening sockets with their owners as plain text, for the price of `ss -tulnp`.

This is the whole way of `ls --lean` and `why --lean`: every import here is paid on each call, so
nouns, dataclasses and anything that brings `enum` stay away (docs/decisions/0004).
"""

try:
    from _socket import if_indextoname, inet_ntop
except ImportError:  # another Python than CPython
    from socket import if_indextoname, inet_ntop

from homeport.observe.held import HeldBy, read_held
from homeport.observe.sock_diag import (
    AF_INET,
    AF_INET6,
    Row,
    open_diag,
    port_filter,
    read_rows,
    tcp_request,
    udp_request,
)

# A socket's port, transport, address, inode, uid.
Entry = tuple[int, str, str, int, int | None]

_NOBODY_SEEN = "-"


def list_listeners(backend: str | None = None) -> str | None:
    """Return a table of every TCP and UDP port, or None when `backend` does not work here."""
    entries = _read(None)
    answer = _holders(entries, backend)
    if answer is None:
        return None
    held_by = answer[1]
    rows: list[tuple[str, ...]] = [
        (str(port), transport, address, _owners(held_by, inode, uid))
        for port, transport, address, inode, uid in entries
    ]
    return _table(("PORT", "TYPE", "ADDRESS", "OWNER"), rows)


def list_holders(port: int, backend: str | None = None) -> str | None:
    """Return a table of every holder of `port`, "" when nothing listens there, None as above."""
    entries = _read(port)
    if not entries:
        return ""
    answer = _holders(entries, backend)
    if answer is None:
        return None
    name, held_by = answer
    rows: list[tuple[str, ...]] = []
    for number, transport, address, inode, uid in entries:
        place = (str(number), transport, address)
        for pid, fd, _, comm in sorted(held_by.get(inode, ())):
            rows.append((*place, str(pid), str(fd), _printable(comm)))
        if inode not in held_by:
            rows.append((*place, _NOBODY_SEEN, _NOBODY_SEEN, _unseen(uid)))
    table = _table(("PORT", "TYPE", "ADDRESS", "PID", "FD", "PROCESS"), rows)
    return f"{table}owners by {name}\n"


def read_entries(port: int | None = None) -> list[Entry]:
    """Return the TCP and UDP sockets that wait for clients, by port.

    Raises: OSError where there is no netlink: some sandboxes, and every system but Linux.
    """
    only = b"" if port is None else port_filter(port)
    diag = open_diag()
    try:
        tcp = read_rows(diag, tcp_request(only=only))
        udp4 = read_rows(diag, udp_request(AF_INET, only=only))
        udp6 = read_rows(diag, udp_request(AF_INET6, only=only))
    finally:
        diag.close()
    entries = [_entry("tcp", row) for row in tcp]
    entries += [_entry("udp", row) for row in udp4]
    entries += [_entry("udp", row) for row in udp6]
    entries.sort()
    return entries


def read_entries_anywhere(port: int | None = None) -> list[Entry]:
    """Return the same, at a price, by whatever way `ls` has to see sockets here."""
    from homeport.observe.sockets import read_listeners  # noqa: PLC0415  it costs time

    return sorted(
        (one.port, one.transport.value, _place(str(one.host), one.interface), one.inode, one.uid)
        for one in read_listeners(namespaces=False, port=port)
        if one.host is not None
    )


def _read(port: int | None) -> list[Entry]:
    try:
        return read_entries(port)
    except OSError:
        return read_entries_anywhere(port)


def _entry(transport: str, row: Row) -> Entry:
    # By number, not by name: this runs once per socket (the names are in sock_diag.py).
    port = row[6][0] << 8 | row[6][1]
    address = inet_ntop(AF_INET, row[8][:4]) if row[2] == AF_INET else inet_ntop(AF_INET6, row[8])
    return port, transport, _place(address, row[10]), row[16], row[15]


def _place(address: str, interface: int | None) -> str:
    """Return `address`, with the interface's name where the socket is bound to one."""
    if not interface:
        return address
    try:
        return f"{address}%{if_indextoname(interface)}"
    except OSError:  # it vanished meanwhile
        return f"{address}%{interface}"


def _holders(entries: list[Entry], backend: str | None) -> tuple[str, HeldBy] | None:
    return read_held({entry[3] for entry in entries}, only=backend, is_alone=True)


def _owners(held_by: HeldBy, inode: int, uid: int | None) -> str:
    """Return "name(pid), name(pid)", each process once."""
    held = held_by.get(inode)
    if held is None:
        return _unseen(uid)
    if len(held) == 1:
        return f"{_printable(held[0][3])}({held[0][0]})"
    names = {pid: comm for pid, _, _, comm in sorted(held)}
    return ", ".join(f"{_printable(comm)}({pid})" for pid, comm in names.items())


def _unseen(uid: int | None) -> str:
    return _NOBODY_SEEN if uid is None else f"{_NOBODY_SEEN} (uid {uid})"


def _printable(comm: str) -> str:
    """Return `comm` without what could move the cursor: a process chooses its own name."""
    return comm if comm.isprintable() else "".join(c if c.isprintable() else "?" for c in comm)


def _table(heads: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    """Return aligned lines; the last column is as long as it likes."""
    rows.insert(0, heads)
    widths = [max(map(len, column)) for column in list(zip(*rows, strict=True))[:-1]]
    line = f"%{widths[0]}s  " + "".join(f"%-{width}s  " for width in widths[1:]) + "%s\n"
    return "".join([line % row for row in rows])
