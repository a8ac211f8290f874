"""Find the server's end of a connection of ours: accepted or not, unread bytes, the real port."""

import socket

from homeport.model.address import Host, parse_host, plain
from homeport.model.attempt import ServerEnd
from homeport.model.sockets import Connection, State
from homeport.observe.sockets import read_connections

# Also those that the server has closed, or not yet accepted.
_STATES = frozenset(State) - {State.LISTEN, State.CLOSE, State.SYN_SENT}


def look_at(opened: socket.socket) -> ServerEnd | None:
    """Return the other end, None when it is not here (another namespace) or not to be seen.

    Cost: 0.2 ms.
    """
    if opened.family not in (socket.AF_INET, socket.AF_INET6) or opened.type != socket.SOCK_STREAM:
        return None
    try:
        mine, theirs = opened.getsockname(), opened.getpeername()
        rows = read_connections(mine[1], namespaces=False, states=_STATES)
    except OSError:
        return None
    found = _other_end(rows, (parse_host(mine[0]), mine[1]), theirs[1])
    if found is None:
        return None
    return ServerEnd(
        host=found.local_host,
        port=found.local_port,
        is_accepted=bool(found.inode),
        unread_bytes=found.receive_queue_bytes,
    )


def _other_end(
    rows: tuple[Connection, ...], mine: tuple[Host, int], asked_port: int
) -> Connection | None:
    """Return the row whose remote end is ours; after NAT its local end is not what we asked for."""
    able = [
        one
        for one in rows
        if one.remote_port == mine[1]
        and one.remote_host is not None
        and plain(one.remote_host) == plain(mine[0])
    ]
    exact = [one for one in able if one.local_port == asked_port]
    return next(iter(exact or able), None)
