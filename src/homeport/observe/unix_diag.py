"""Ask the kernel for its AF_UNIX sockets over NETLINK_SOCK_DIAG, as listeners and connections."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from struct import Struct, pack

from homeport.model.address import Transport
from homeport.model.sockets import Connection, Listener, State
from homeport.observe.sock_diag import Diag, read_chunks
from homeport.observe.unix_name import is_chosen_name, unix_name

# Source: include/uapi/linux/unix_diag.h, net/unix/diag.c.
_AF_UNIX = 1
_SOCK_DGRAM = 2
_BY_FAMILY, _REQUEST_DUMP = 20, 0x301
_SHOW_NAME, _SHOW_PEER, _SHOW_QUEUES, _SHOW_UID = 1 << 0, 1 << 2, 1 << 4, 1 << 6
_ATTR_NAME, _ATTR_PEER, _ATTR_QUEUES, _ATTR_UID = 0, 2, 4, 7

_MESSAGE = Struct("=I13xBBxIQ")
_ATTRIBUTE = Struct("=HH")
_WORD = Struct("=I")
_TWO_WORDS = Struct("=II")

# A datagram socket that somebody else connected to counts as established too, peer or no peer.
# Source: net/unix/af_unix.c, unix_dgram_connect.
WAITING_STATES = 1 << State.LISTEN | 1 << State.CLOSE | 1 << State.ESTABLISHED

Wanted = Callable[[int, int], bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class UnixSocket:
    """One AF_UNIX socket.

    `queue` and `room` are accept queue and backlog when it listens, bytes to read and bytes under
    way when it is connected. `peer_inode` is None without a peer, and while the peer has not been
    accepted.
    """

    kind: int
    state: State
    inode: int
    cookie: int
    name: str | None
    peer_inode: int | None
    queue: int
    room: int
    uid: int | None


def read_unix_listeners(diag: Diag, namespace: str | None = None) -> tuple[Listener, ...]:
    """Return who waits for clients: sockets that listen, and named datagram sockets without peer.

    Raises: OSError when the kernel has no unix_diag or does not let us ask.
    """
    return tuple(
        _listener(one, namespace)
        for one in read_unix_sockets(diag, WAITING_STATES, may_wait)
        if waits_for_clients(one)
    )


def count_unix_connections(diag: Diag) -> Counter[str]:
    """Return how many accepted connections each listening path has.

    Raises: OSError when the kernel has no unix_diag or does not let us ask.
    """
    ends = read_unix_sockets(diag, 1 << State.ESTABLISHED, _is_stream)
    return Counter(one.name for one in ends if one.name is not None)


def read_unix_connections(diag: Diag, namespace: str | None = None) -> tuple[Connection, ...]:
    """Return both ends of every connected pair; the accepted end carries the listener's path.

    Raises: OSError when the kernel has no unix_diag or does not let us ask.
    """
    return tuple(
        _connection(one, namespace)
        for one in read_unix_sockets(diag, 1 << State.ESTABLISHED)
        if one.kind != _SOCK_DGRAM or one.peer_inode is not None
    )


def unix_request(
    states: int, show: int = _SHOW_NAME | _SHOW_PEER | _SHOW_QUEUES | _SHOW_UID
) -> bytes:
    """Return the question for all AF_UNIX sockets in `states` of the namespace of the socket."""
    body = pack("=BBHIIIQ", _AF_UNIX, 0, 0, states, 0, show, 0)
    return pack("=IHHII", 16 + len(body), _BY_FAMILY, _REQUEST_DUMP, 1, 0) + body


def any_socket(_kind: int, _state: int) -> bool:
    """Want them all."""
    return True


def may_wait(kind: int, state: int) -> bool:
    """Want what `waits_for_clients` could like, before its attributes are parsed."""
    return state == State.LISTEN or kind == _SOCK_DGRAM


def _is_stream(kind: int, _state: int) -> bool:
    return kind != _SOCK_DGRAM


def read_unix_sockets(diag: Diag, states: int, wanted: Wanted = any_socket) -> Iterator[UnixSocket]:
    """Yield every AF_UNIX socket in `states` whose kind and state are `wanted`.

    Cost: 5 us per socket wanted, 1 us for any other.
    """
    return parse_unix_sockets(read_chunks(diag, unix_request(states)), wanted)


def parse_unix_sockets(
    chunks: Iterable[bytes], wanted: Wanted = any_socket
) -> Iterator[UnixSocket]:
    """Yield the sockets in the answer to a `unix_request` whose kind and state are `wanted`."""
    for chunk in chunks:
        at, end = 0, len(chunk)
        while at < end:
            length, kind, state, inode, cookie = _MESSAGE.unpack_from(chunk, at)
            if wanted(kind, state):
                found = dict(attributes(chunk, at + _MESSAGE.size, at + length))
                yield _unix_socket((kind, state, inode, cookie), found)
            at += (length + 3) & ~3


def _unix_socket(head: tuple[int, int, int, int], found: dict[int, bytes]) -> UnixSocket:
    kind, state, inode, cookie = head
    queue, room = _TWO_WORDS.unpack(found.get(_ATTR_QUEUES, bytes(8)))
    return UnixSocket(
        kind=kind,
        state=State(state),
        inode=inode,
        cookie=cookie,
        name=unix_name(found.get(_ATTR_NAME, b"")),
        peer_inode=_word(found.get(_ATTR_PEER)) or None,
        queue=queue,
        room=room,
        uid=_word(found.get(_ATTR_UID)),
    )


def waits_for_clients(one: UnixSocket) -> bool:
    """Return whether it listens, or takes datagrams under a name that a program chose."""
    if one.kind == _SOCK_DGRAM:
        return one.peer_inode is None and is_chosen_name(one.name)
    return one.state is State.LISTEN


def attributes(chunk: bytes, at: int, end: int) -> Iterator[tuple[int, bytes]]:
    """Yield (number, value) of the netlink attributes in `chunk` from `at` to `end`."""
    while at + _ATTRIBUTE.size <= end:
        size, kind = _ATTRIBUTE.unpack_from(chunk, at)
        if size < _ATTRIBUTE.size:
            return
        yield kind, chunk[at + _ATTRIBUTE.size : at + size]
        at += (size + 3) & ~3


def _word(raw: bytes | None) -> int | None:
    if raw is None:
        return None
    number: int = _WORD.unpack(raw)[0]
    return number


def _listener(one: UnixSocket, namespace: str | None) -> Listener:
    listens = one.state is State.LISTEN
    return Listener(
        transport=Transport.UNIX,
        host=None,
        port=0,
        path=one.name,
        inode=one.inode,
        cookie=one.cookie,
        uid=one.uid,
        accept_queue=one.queue,
        backlog=one.room if listens else None,
        namespace=namespace,
    )


def _connection(one: UnixSocket, namespace: str | None) -> Connection:
    return Connection(
        transport=Transport.UNIX,
        state=one.state,
        local_host=None,
        local_port=0,
        remote_host=None,
        remote_port=0,
        inode=one.inode,
        cookie=one.cookie,
        uid=one.uid,
        receive_queue_bytes=one.queue,
        send_queue_bytes=one.room,
        peer_inode=one.peer_inode,
        path=one.name,
        namespace=namespace,
    )
