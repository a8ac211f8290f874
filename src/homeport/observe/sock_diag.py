"""Ask the kernel for its TCP and UDP sockets over NETLINK_SOCK_DIAG.

This is on the hot path of `ls`, so it gives plain tuples and imports two C modules, nothing else.

A `Row` is one socket, unpacked as it came; index it with the names below:

    LENGTH    bytes of the whole netlink message, attributes included
    KIND      nlmsg_type and nlmsg_flags as one word; of no interest to callers
    FAMILY    2 or 10 (a dual-stack socket is 10)
    STATE     tcp_states.h number; UDP uses 7 (bound) and 1 (connected)
    TIMER, RETRANS    the running timer and how often it fired
    LOCAL_PORT, REMOTE_PORT   two bytes, network order: `port_of(row[LOCAL_PORT])`
    LOCAL, REMOTE     16 bytes, of which IPv4 uses the first 4
    INTERFACE         index it is bound to, or 0
    COOKIE            never reused while the machine runs
    EXPIRES           ms until the timer fires
    RECEIVE_QUEUE, SEND_QUEUE   bytes; on LISTEN the accept queue and the backlog
    UID, INODE        INODE is 0 for a connection nobody accepted yet, and for TIME_WAIT

Every function here raises OSError when the kernel refuses (no AF_NETLINK, no udp_diag module).

Source: sock_diag(7), netlink(7), include/uapi/linux/inet_diag.h, net/ipv4/inet_diag.c.
"""

# The C modules behind `socket` and `struct`: `socket` alone would cost 9 ms (enum, selectors).
try:
    import _socket as sockets
except ImportError:  # another Python than CPython
    import socket as sockets  # type: ignore[no-redef]  # the same names, in pure Python
try:
    from _struct import Struct, pack
except ImportError:
    from struct import Struct, pack

# Type checkers take any name TYPE_CHECKING for true, and only they need `typing`, which is slow.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Final

LENGTH: "Final" = 0
KIND: "Final" = 1
FAMILY: "Final" = 2
STATE: "Final" = 3
TIMER: "Final" = 4
RETRANS: "Final" = 5
LOCAL_PORT: "Final" = 6
REMOTE_PORT: "Final" = 7
LOCAL: "Final" = 8
REMOTE: "Final" = 9
INTERFACE: "Final" = 10
COOKIE: "Final" = 11
EXPIRES: "Final" = 12
RECEIVE_QUEUE: "Final" = 13
SEND_QUEUE: "Final" = 14
UID: "Final" = 15
INODE: "Final" = 16

Row = tuple[
    int, int, int, int, int, int, bytes, bytes, bytes, bytes, int, int, int, int, int, int, int
]
Diag = sockets.socket

AF_INET, AF_INET6 = 2, 10
TCP, UDP = 6, 17

# State masks: 1 << number of include/net/tcp_states.h.
ESTABLISHED, BOUND, LISTEN = 1 << 1, 1 << 7, 1 << 10
ANY_STATE = 0xFFF
CONNECTED = ANY_STATE & ~(LISTEN | BOUND)

# Extensions to ask for, and the attributes that come back (an extension's bit is 1 << (its - 1)).
INFO, SKMEMINFO = 1 << 1, 1 << 6
ATTR_INFO, ATTR_SKMEMINFO, ATTR_SKV6ONLY, ATTR_CGROUP_ID = 2, 7, 11, 21

_AF_NETLINK, _SOCK_RAW, _NETLINK_SOCK_DIAG = 16, 3, 4
_SOL_SOCKET, _SO_RCVBUF = 1, 8
_RECEIVE_BUFFER_BYTES = 1 << 20
# The kernel fills at most 32 KiB per datagram (net/netlink/af_netlink.c, netlink_recvmsg).
_CHUNK_BYTES = 1 << 16
_GETSOCK_LEGACY, _BY_FAMILY = 18, 20
_REQUEST, _DUMP, _DUMP_INTERRUPTED, _MULTI = 0x1, 0x300, 0x10, 0x2
_ERROR, _DONE = 2, 3
_REQ_BYTECODE = 1
_BC_JMP, _BC_S_EQ, _BC_D_EQ = 1, 11, 12
_NO_COOKIE = b"\xff" * 8
_ENOENT = 2

_MESSAGE = Struct("=II8xBBBB2s2s16s16sIQIIIII")
_HEADER_BYTES = _MESSAGE.size
_ATTRIBUTE = Struct("=HH")
_LENGTH_KIND = Struct("=II")
_RESULT = Struct("=16xi")
_PLAIN_KINDS = frozenset(kind | _MULTI << 16 for kind in (_GETSOCK_LEGACY, _BY_FAMILY))


def open_diag() -> Diag:
    """Return a socket of the caller's network namespace to ask with; it keeps that namespace."""
    diag = sockets.socket(_AF_NETLINK, _SOCK_RAW, _NETLINK_SOCK_DIAG)
    diag.setsockopt(_SOL_SOCKET, _SO_RCVBUF, _RECEIVE_BUFFER_BYTES)
    return diag


def tcp_request(states: int = LISTEN, *, extensions: int = 0, only: bytes = b"") -> bytes:
    """Return the question for all TCP sockets in `states`, IPv4 and IPv6 in one dump.

    The legacy message is the one that takes AF_UNSPEC; the newer one needs a dump per family.
    `only` comes from `port_filter`.
    """
    body = pack("=BBBB48xII", 0, 0, 0, extensions, states, 0) + only
    return _framed(_GETSOCK_LEGACY, _DUMP, body)


def udp_request(
    family: int, states: int = BOUND, *, extensions: int = 0, only: bytes = b""
) -> bytes:
    """Return the question for the UDP sockets of one family; `states` BOUND means not connected."""
    body = pack("=BBBxI48x", family, UDP, extensions, states) + only
    return _framed(_BY_FAMILY, _DUMP, body)


def port_filter(port: int, *, either_end: bool = False) -> bytes:
    """Return the bytecode that lets the kernel pick sockets with this local port.

    `either_end`: or with this remote port. A jump past the end by 4 means no, to the end yes.
    Source: inet_diag_bc_run and inet_diag_bc_audit in net/ipv4/inet_diag.c.
    """
    code = pack("=BBHBBH", _BC_S_EQ, 8, 12, 0, 0, port)
    if either_end:
        code += pack("=BBH", _BC_JMP, 4, 12) + pack("=BBHBBH", _BC_D_EQ, 8, 12, 0, 0, port)
    return _ATTRIBUTE.pack(4 + len(code), _REQ_BYTECODE) + code


def read_rows(diag: Diag, request: bytes) -> list[Row]:
    """Return every socket that answers `request`, attributes dropped.

    A dump that the kernel calls interrupted is asked for once more; the second answer stands.
    Cost: 1.3 us per socket.
    """
    rows, is_whole = _read_once(diag, request)
    return rows if is_whole else _read_once(diag, request)[0]


def read_messages(diag: Diag, request: bytes) -> list[tuple[Row, dict[int, bytes]]]:
    """Return every socket with its attributes, by attribute number.

    Cost: 4 us per socket; for many thousands use `read_chunks` and `find_attribute`.
    """
    found: list[tuple[Row, dict[int, bytes]]] = []
    for chunk in read_chunks(diag, request):
        at, end = 0, len(chunk)
        while at < end:
            row: Row = _MESSAGE.unpack_from(chunk, at)
            found.append((row, attributes(chunk, at, row[LENGTH])))
            at += (row[LENGTH] + 3) & ~3
    return found


def read_chunks(diag: Diag, request: bytes) -> list[bytes]:
    """Return the answer as the kernel cut it: whole messages, end marker removed.

    Walk one with `unpack_row(chunk, at)`, then `at += (row[LENGTH] + 3) & ~3`.
    """
    chunks, is_whole = _chunks_once(diag, request)
    return chunks if is_whole else _chunks_once(diag, request)[0]


def unpack_row(chunk: bytes, at: int) -> Row:
    """Return the row whose message begins at `at`."""
    row: Row = _MESSAGE.unpack_from(chunk, at)
    return row


def attributes(chunk: bytes, at: int, length: int) -> dict[int, bytes]:
    """Return the attributes of the message of `length` bytes that begins at `at`."""
    found: dict[int, bytes] = {}
    here, end = at + _HEADER_BYTES, at + length
    while here + 4 <= end:
        size, kind = _ATTRIBUTE.unpack_from(chunk, here)
        if size < 4:
            break
        found[kind] = chunk[here + 4 : here + size]
        here += (size + 3) & ~3
    return found


def find_attribute(chunk: bytes, at: int, length: int, wanted: int) -> int:
    """Return where the payload of attribute `wanted` begins in `chunk`, or 0 when it is absent."""
    here, end = at + _HEADER_BYTES, at + length
    while here + 4 <= end:
        size, kind = _ATTRIBUTE.unpack_from(chunk, here)
        if kind == wanted:
            return here + 4
        if size < 4:
            break
        here += (size + 3) & ~3
    return 0


def look_up(
    diag: Diag, protocol: int, local: tuple[bytes, int], remote: tuple[bytes, int] | None = None
) -> Row | None:
    """Return the socket a packet to `local` (4 or 16 address bytes, port) would reach, or None.

    Without `remote` that is the listener, found by the kernel's own rules: asked for 127.0.0.1 it
    gives the dual-stack `::` socket when that is the one that would answer.
    Cost: 5 us.
    """
    address, port = local
    family = AF_INET if len(address) == 4 else AF_INET6
    remote_address, remote_port = remote or (bytes(len(address)), 0)
    ends = [(port, address), (remote_port, remote_address)]
    if protocol == UDP:
        # "src and dst are swapped for historical reasons" - net/ipv4/udp_diag.c, udp_dump_one
        ends.reverse()
    identity = pack(">HH16s16s4x8s", ends[0][0], ends[1][0], ends[0][1], ends[1][1], _NO_COOKIE)
    diag.send(_framed(_BY_FAMILY, 0, pack("=BBBxI", family, protocol, 0, ANY_STATE) + identity))
    answer = diag.recv(_CHUNK_BYTES)
    if answer[4] == _ERROR:
        error = _error_in(answer, 0)
        if error.errno == _ENOENT:
            return None
        raise error
    return unpack_row(answer, 0)


def port_of(two_bytes: bytes) -> int:
    """Return the port in row[LOCAL_PORT] or row[REMOTE_PORT]."""
    return two_bytes[0] << 8 | two_bytes[1]


def _framed(kind: int, flags: int, body: bytes) -> bytes:
    return pack("=IHHII", 16 + len(body), kind, _REQUEST | flags, 1, 0) + body


def _read_once(diag: Diag, request: bytes) -> tuple[list[Row], bool]:
    # The buffer is longer than what is received, so that the short end marker unpacks as well.
    buffer = bytearray(_CHUNK_BYTES + _HEADER_BYTES)
    rows: list[Row] = []
    is_whole = True
    add, unpack, plain_kinds = rows.append, _MESSAGE.unpack_from, _PLAIN_KINDS
    diag.send(request)
    while True:
        end = diag.recv_into(buffer, _CHUNK_BYTES)
        at = 0
        while at < end:
            row: Row = unpack(buffer, at)
            if row[1] not in plain_kinds:
                is_whole = is_whole and not row[1] >> 16 & _DUMP_INTERRUPTED
                if _is_end(buffer, at, row[1]):
                    return rows, is_whole
            add(row)
            at += (row[0] + 3) & ~3


def _chunks_once(diag: Diag, request: bytes) -> tuple[list[bytes], bool]:
    chunks: list[bytes] = []
    is_whole = True
    diag.send(request)
    while True:
        chunk = diag.recv(_CHUNK_BYTES)
        at, end = 0, len(chunk)
        while at < end:
            length, kind = _LENGTH_KIND.unpack_from(chunk, at)
            if kind not in _PLAIN_KINDS:
                is_whole = is_whole and not kind >> 16 & _DUMP_INTERRUPTED
                if _is_end(chunk, at, kind):
                    if at:
                        chunks.append(chunk[:at])
                    return chunks, is_whole
            at += (length + 3) & ~3
        chunks.append(chunk)


def _is_end(buffer: bytes | bytearray, at: int, kind: int) -> bool:
    """Return whether the message at `at` ends the dump; raises OSError when it reports an error."""
    if kind & 0xFFFF == _ERROR:
        raise _error_in(buffer, at)
    if kind & 0xFFFF != _DONE:
        return False
    # The end marker carries the dump's own result, an errno when it broke off.
    result = _error_in(buffer, at)
    if result.errno:
        raise result
    return True


def _error_in(buffer: bytes | bytearray, at: int) -> OSError:
    number: int = _RESULT.unpack_from(buffer, at)[0]
    return OSError(-number, "sock_diag refused")
