"""Read the listeners and connections of one network namespace below a directory like /proc/net."""

from collections.abc import Iterator
from pathlib import Path

from homeport.model.address import Transport
from homeport.model.sockets import Connection, Listener, State
from homeport.observe.proc_net import InetRow, UnixRow, parse_inet, parse_unix
from homeport.observe.unix_name import is_chosen_name

# The State column of unix holds SS_CONNECTED, the Type column SOCK_DGRAM.
_UNIX_CONNECTED = 3
_UNIX_DATAGRAM = 2

_FILES = (
    ("tcp", Transport.TCP),
    ("tcp6", Transport.TCP),
    ("udp", Transport.UDP),
    ("udp6", Transport.UDP),
)
_WAITING = {
    Transport.TCP: frozenset({State.LISTEN}),
    Transport.UDP: frozenset({State.CLOSE}),
}


def read_proc_listeners(
    net: Path, *, port: int | None = None, namespace: str | None = None
) -> tuple[Listener, ...]:
    """Return the TCP and UDP sockets that wait for clients; a missing file counts as empty.

    Backlog and cookie do not stand there.
    """
    return tuple(
        _listener(transport, row, namespace)
        for transport, row in _inet_rows(net, _WAITING, port)
        if port in (None, row.local_port)
    )


def read_proc_unix_listeners(net: Path, namespace: str | None = None) -> tuple[Listener, ...]:
    """Return the unix sockets that wait for clients, by `net`/unix."""
    return tuple(
        _unix_listener(row, namespace)
        for row in parse_unix(_text(net / "unix"))
        if row.accepts or _waits_for_datagrams(row)
    )


def read_proc_connections(
    net: Path,
    states: frozenset[State],
    *,
    port: int | None = None,
    namespace: str | None = None,
) -> tuple[Connection, ...]:
    """Return the TCP sockets in `states` and the connected UDP sockets, `port` at either end."""
    wanted = {Transport.TCP: states, Transport.UDP: frozenset({State.ESTABLISHED})}
    return tuple(
        _connection(transport, row, namespace) for transport, row in _inet_rows(net, wanted, port)
    )


def read_proc_unix_connections(net: Path, namespace: str | None = None) -> tuple[Connection, ...]:
    """Return the ends of unix connections; `net`/unix does not say which two belong together."""
    return tuple(
        _unix_connection(row, namespace)
        for row in parse_unix(_text(net / "unix"))
        if row.state == _UNIX_CONNECTED and not _waits_for_datagrams(row)
    )


def _inet_rows(
    net: Path, states: dict[Transport, frozenset[State]], port: int | None
) -> Iterator[tuple[Transport, InetRow]]:
    for name, transport in _FILES:
        for row in parse_inet(_text(net / name), states=states[transport], port=port):
            yield transport, row


def _text(file: Path) -> str:
    # A process may end between finding and reading it; IPv6 may be switched off.
    try:
        return file.read_text(encoding="utf-8", errors="surrogateescape")
    except (FileNotFoundError, NotADirectoryError, ProcessLookupError):
        return ""


def _waits_for_datagrams(row: UnixRow) -> bool:
    # Whether it has a peer does not stand there: /dev/log looks connected once a client is.
    return row.kind == _UNIX_DATAGRAM and is_chosen_name(row.path or None)


def _listener(transport: Transport, row: InetRow, namespace: str | None) -> Listener:
    return Listener(
        transport=transport,
        host=row.local_host,
        port=row.local_port,
        path=None,
        inode=row.inode,
        cookie=None,
        uid=row.uid,
        accept_queue=row.receive_queue,
        backlog=None,
        namespace=namespace,
        drops=row.drops,
    )


def _unix_listener(row: UnixRow, namespace: str | None) -> Listener:
    return Listener(
        transport=Transport.UNIX,
        host=None,
        port=0,
        path=row.path or None,
        inode=row.inode,
        cookie=None,
        uid=None,
        accept_queue=None,
        backlog=None,
        namespace=namespace,
    )


def _connection(transport: Transport, row: InetRow, namespace: str | None) -> Connection:
    return Connection(
        transport=transport,
        state=State(row.state),
        local_host=row.local_host,
        local_port=row.local_port,
        remote_host=row.remote_host,
        remote_port=row.remote_port,
        inode=row.inode,
        cookie=None,
        uid=row.uid,
        receive_queue_bytes=row.receive_queue,
        send_queue_bytes=row.send_queue,
        namespace=namespace,
    )


def _unix_connection(row: UnixRow, namespace: str | None) -> Connection:
    return Connection(
        transport=Transport.UNIX,
        state=State.ESTABLISHED,
        local_host=None,
        local_port=0,
        remote_host=None,
        remote_port=0,
        inode=row.inode,
        cookie=None,
        uid=None,
        receive_queue_bytes=0,
        send_queue_bytes=0,
        path=row.path or None,
        namespace=namespace,
    )
