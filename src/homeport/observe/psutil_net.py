"""Read sockets through psutil, on systems where Homeport has no eyes of its own (macOS)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from socket import AF_INET, AF_INET6, SOCK_STREAM
from typing import Protocol

from homeport.model.address import Host, Transport, parse_host
from homeport.model.sockets import Connection, Listener, State

# psutil knows pid and descriptor but no inode: one number holds both, see `socket_number`.
_FD_BITS = 24


_Address = tuple[str, int] | tuple[()] | str


class _Row(Protocol):
    """What psutil's sconn and pconn have in common."""

    @property
    def fd(self) -> int: ...
    @property
    def family(self) -> int: ...
    @property
    def type(self) -> int: ...
    @property
    def laddr(self) -> _Address: ...
    @property
    def raddr(self) -> _Address: ...
    @property
    def status(self) -> str: ...


class _RowWithPid(_Row, Protocol):
    """A row of the whole machine."""

    @property
    def pid(self) -> int | None: ...


class AskForAll(Protocol):
    """The signature of psutil.net_connections."""

    def __call__(self, kind: str) -> Iterable[_RowWithPid]: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class _Socket:
    transport: Transport
    state: State
    number: int
    local: tuple[Host, int] | None
    remote: tuple[Host, int] | None
    path: str | None


def socket_number(pid: int | None, fd: int) -> int:
    """Return the number that stands for an inode here; 0 when the holder is not known."""
    return 0 if pid is None or fd < 0 else pid << _FD_BITS | fd


def holder_of(number: int) -> tuple[int, int]:
    """Return the pid and descriptor behind a `socket_number`."""
    return number >> _FD_BITS, number & ((1 << _FD_BITS) - 1)


def read_psutil_listeners(
    port: int | None = None, *, ask_for_all: AskForAll | None = None
) -> tuple[Listener, ...]:
    """Return who waits for clients; without privilege only the caller's own processes do.

    `ask_for_all` stands in for psutil.net_connections.
    """
    found: dict[tuple[object, ...], Listener] = {}
    for one in _sockets(ask_for_all):
        if not _waits(one) or (port is not None and (one.local is None or one.local[1] != port)):
            continue
        host, local_port = one.local or (None, 0)
        # An accepted unix connection looks like its listener: once per process is enough.
        place = (one.path, holder_of(one.number)[0]) if one.path else (one.number, one.local)
        found.setdefault(
            place,
            Listener(
                transport=one.transport,
                host=host,
                port=local_port,
                path=one.path,
                inode=one.number,
                cookie=None,
                uid=None,
                accept_queue=None,
                backlog=None,
            ),
        )
    return tuple(found.values())


def read_psutil_connections(
    states: frozenset[State], port: int | None = None, *, ask_for_all: AskForAll | None = None
) -> tuple[Connection, ...]:
    """Return who is connected over TCP or UDP, with `port` at either end."""
    return tuple(
        Connection(
            transport=one.transport,
            state=one.state,
            local_host=one.local[0],
            local_port=one.local[1],
            remote_host=one.remote[0],
            remote_port=one.remote[1],
            inode=one.number,
            cookie=None,
            uid=None,
            receive_queue_bytes=0,
            send_queue_bytes=0,
        )
        for one in _sockets(ask_for_all)
        if one.local is not None
        and one.remote is not None
        and one.state in states
        and (port is None or port in (one.local[1], one.remote[1]))
    )


def _waits(one: _Socket) -> bool:
    match one.transport:
        case Transport.TCP:
            return one.state is State.LISTEN
        case Transport.UDP:
            return one.local is not None and one.remote is None
        case Transport.UNIX:
            return bool(one.path) and one.state is not State.ESTABLISHED


def _sockets(ask_for_all: AskForAll | None) -> Iterator[_Socket]:
    for pid, row in _rows(ask_for_all):
        one = _socket(pid, row)
        if one is not None:
            yield one


def _rows(ask_for_all: AskForAll | None) -> Iterator[tuple[int | None, _Row]]:
    import psutil  # noqa: PLC0415  # 35 ms, and only needed off Linux

    ask = ask_for_all or psutil.net_connections
    try:
        for row in ask(kind="all"):
            yield row.pid, row
        return
    except psutil.AccessDenied:
        pass  # macOS wants root for this, but lets us ask process by process
    for process in psutil.process_iter():
        try:
            rows = process.net_connections(kind="all")
        except (psutil.AccessDenied, psutil.NoSuchProcess):
            continue
        for mine in rows:
            yield process.pid, mine


def _socket(pid: int | None, row: _Row) -> _Socket | None:
    number = socket_number(pid, row.fd)
    if row.family not in (AF_INET, AF_INET6):
        path = row.laddr if isinstance(row.laddr, str) and row.laddr else None
        state = State.ESTABLISHED if row.raddr else State.CLOSE
        return _Socket(
            transport=Transport.UNIX, state=state, number=number, local=None, remote=None, path=path
        )
    transport = Transport.TCP if row.type == SOCK_STREAM else Transport.UDP
    remote = _place(row.raddr)
    # UDP rows say NONE, and so does a TCP socket that is neither bound nor connected.
    silent = State.ESTABLISHED if transport is Transport.UDP and remote else State.CLOSE
    return _Socket(
        transport=transport,
        state=State.__members__.get(row.status, silent),
        number=number,
        local=_place(row.laddr),
        remote=remote,
        path=None,
    )


def _place(address: _Address) -> tuple[Host, int] | None:
    if not address or isinstance(address, str):
        return None
    host, port = address
    return parse_host(host), port
