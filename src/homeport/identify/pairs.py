"""Find the two ends of each connection among the sockets of this machine."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from homeport.model.address import Host, Transport, plain
from homeport.model.sockets import Connection, State

# States in which both ends still mean to talk, or the server has not been told otherwise.
_ALIVE = frozenset({State.ESTABLISHED, State.CLOSE_WAIT, State.SYN_RECV})

Place = tuple[Transport, Host | None, int]
Served = frozenset[tuple[str | None, Transport, int]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """The server's socket and, when the client is on this machine too, the client's."""

    server: Connection
    client: Connection | None


def pair_up(connections: Sequence[Connection], served: Served) -> list[Pair]:
    """Return the connections whose local place is `served`, each with its other end.

    A socket bound to a served port is the server's end, unless the other end is served as well
    and this one is not where the connection was accepted; then the lower port serves, which is
    right for a client that happens to sit on a listening port number.
    """
    by_ends = {_ends(one): one for one in connections if one.transport is not Transport.UNIX}
    by_inode = {one.inode: one for one in connections if one.transport is Transport.UNIX}
    pairs: list[Pair] = []
    for one in connections:
        if one.state not in _ALIVE:
            continue
        if one.transport is Transport.UNIX:
            if one.path is not None and one.peer_inode:
                pairs.append(Pair(server=one, client=by_inode.get(one.peer_inode)))
        elif _place(one) in served:
            other = by_ends.get(_turned(_ends(one)))
            if not _is_the_client(one, other, served):
                pairs.append(Pair(server=one, client=other))
    return pairs


def _is_the_client(one: Connection, other: Connection | None, served: Served) -> bool:
    """Return whether `one` only looks like the server because its port number is served too."""
    if other is None or _place(other) not in served:
        return False
    return one.local_port > other.local_port


def _place(one: Connection) -> tuple[str | None, Transport, int]:
    return (one.namespace, one.transport, one.local_port)


def _ends(one: Connection) -> tuple[str | None, Place, Place]:
    """Return both places; wrapped IPv4 is unwrapped, since each side may see it differently."""
    return (
        one.namespace,
        (one.transport, _bare(one.local_host), one.local_port),
        (one.transport, _bare(one.remote_host), one.remote_port),
    )


def _turned(ends: tuple[str | None, Place, Place]) -> tuple[str | None, Place, Place]:
    return (ends[0], ends[2], ends[1])


def _bare(host: Host | None) -> Host | None:
    return None if host is None else plain(host)


def outgoing(connections: Iterable[Connection], pairs: Iterable[Pair]) -> list[Connection]:
    """Return the connections of this machine's clients to servers elsewhere."""
    known = {id(end) for one in pairs for end in (one.server, one.client) if end is not None}
    return [
        one
        for one in connections
        if id(one) not in known
        and one.state is State.ESTABLISHED
        and one.transport is not Transport.UNIX
        and one.remote_host is not None
        and not plain(one.remote_host).is_loopback
    ]
