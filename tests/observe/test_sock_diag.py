"""The kernel's answers about sockets that this test opened."""

import socket
from collections.abc import Iterator
from struct import pack

import pytest
from open_sockets import LOOPBACK, Open, inode, open_sockets, port

from homeport.observe import sock_diag
from homeport.observe.sock_diag import Diag, Row, open_diag, port_filter, port_of, read_rows

V4 = socket.inet_aton(LOOPBACK)


@pytest.fixture
def diag() -> Iterator[Diag]:
    one = open_diag()
    yield one
    one.close()


@pytest.fixture
def sockets() -> Iterator[Open]:
    with open_sockets() as found:
        yield found


def by_inode(rows: list[Row]) -> dict[int, Row]:
    return {row[sock_diag.INODE]: row for row in rows}


def inodes(*sockets: socket.socket) -> set[int]:
    return {inode(one) for one in sockets}


def test_one_dump_has_the_listeners_of_both_families(diag: Diag, sockets: Open) -> None:
    found = by_inode(read_rows(diag, sock_diag.tcp_request()))
    mine = inodes(sockets.tcp4, sockets.tcp6, sockets.dual, *sockets.shared)
    assert mine <= found.keys()
    assert not inodes(*sockets.busy(), sockets.udp) & found.keys()
    row = found[inode(sockets.tcp4)]
    assert row[sock_diag.FAMILY] == socket.AF_INET
    assert row[sock_diag.LOCAL][:4] == V4
    assert port_of(row[sock_diag.LOCAL_PORT]) == port(sockets.tcp4)
    assert row[sock_diag.SEND_QUEUE] == 7  # the backlog
    assert found[inode(sockets.dual)][sock_diag.FAMILY] == socket.AF_INET6


def test_a_client_that_waits_for_accept_is_in_the_queue(diag: Diag, sockets: Open) -> None:
    with socket.create_connection(sockets.tcp4.getsockname()):
        found = by_inode(read_rows(diag, sock_diag.tcp_request()))
    assert found[inode(sockets.tcp4)][sock_diag.RECEIVE_QUEUE] == 1


def test_udp_knows_bound_from_connected(diag: Diag, sockets: Open) -> None:
    bound = by_inode(read_rows(diag, sock_diag.udp_request(socket.AF_INET)))
    ask = sock_diag.udp_request(socket.AF_INET, sock_diag.ESTABLISHED)
    connected = by_inode(read_rows(diag, ask))
    assert inode(sockets.udp) in bound
    assert inode(sockets.udp_connected) not in bound
    row = connected[inode(sockets.udp_connected)]
    assert port_of(row[sock_diag.REMOTE_PORT]) == port(sockets.udp)


def test_the_kernel_picks_one_port(diag: Diag, sockets: Open) -> None:
    number = port(sockets.tcp4)
    ask = sock_diag.tcp_request(sock_diag.ANY_STATE, only=port_filter(number))
    assert by_inode(read_rows(diag, ask)).keys() == inodes(sockets.tcp4, sockets.accepted)
    either = port_filter(number, either_end=True)
    ask = sock_diag.tcp_request(sock_diag.ANY_STATE, only=either)
    everyone = inodes(sockets.tcp4, sockets.accepted, sockets.client)
    assert by_inode(read_rows(diag, ask)).keys() == everyone
    ask = sock_diag.udp_request(socket.AF_INET, only=port_filter(port(sockets.udp)))
    assert by_inode(read_rows(diag, ask)).keys() == inodes(sockets.udp)


def test_attributes_tell_what_was_asked_for(diag: Diag, sockets: Open) -> None:
    ask = sock_diag.tcp_request(extensions=sock_diag.INFO | sock_diag.SKMEMINFO)
    found = {row[sock_diag.INODE]: more for row, more in sock_diag.read_messages(diag, ask)}
    assert found[inode(sockets.dual)][sock_diag.ATTR_SKV6ONLY] == b"\0"
    assert found[inode(sockets.tcp6)][sock_diag.ATTR_SKV6ONLY] == b"\1"
    assert sock_diag.ATTR_SKV6ONLY not in found[inode(sockets.tcp4)]
    assert len(found[inode(sockets.tcp4)][sock_diag.ATTR_INFO]) >= 192
    assert len(found[inode(sockets.tcp4)][sock_diag.ATTR_SKMEMINFO]) == 36


def test_an_attribute_is_found_in_a_chunk_without_unpacking_the_others(
    diag: Diag, sockets: Open
) -> None:
    ask = sock_diag.tcp_request(extensions=sock_diag.INFO, only=port_filter(port(sockets.tcp4)))
    (chunk,) = sock_diag.read_chunks(diag, ask)
    row = sock_diag.unpack_row(chunk, 0)
    at = sock_diag.find_attribute(chunk, 0, row[sock_diag.LENGTH], sock_diag.ATTR_INFO)
    assert chunk[at] == 10  # tcpi_state: LISTEN
    assert sock_diag.find_attribute(chunk, 0, row[sock_diag.LENGTH], 999) == 0


def test_look_up_says_who_would_answer(diag: Diag, sockets: Open) -> None:
    def answers(protocol: int, local: tuple[bytes, int]) -> int | None:
        row = sock_diag.look_up(diag, protocol, local)
        return None if row is None else row[sock_diag.INODE]

    assert answers(sock_diag.TCP, (V4, port(sockets.tcp4))) == inode(sockets.tcp4)
    # No IPv4 listener is there, so the dual-stack one is the one that answers.
    assert answers(sock_diag.TCP, (V4, port(sockets.dual))) == inode(sockets.dual)
    six = socket.inet_pton(socket.AF_INET6, "::1")
    assert answers(sock_diag.TCP, (six, port(sockets.tcp6))) == inode(sockets.tcp6)
    assert answers(sock_diag.TCP, (V4, port(sockets.tcp6))) is None
    assert answers(sock_diag.UDP, (V4, port(sockets.udp))) == inode(sockets.udp)


def test_look_up_finds_one_connection(diag: Diag, sockets: Open) -> None:
    ends = (V4, port(sockets.tcp4)), (V4, port(sockets.client))
    row = sock_diag.look_up(diag, sock_diag.TCP, *ends)
    assert row is not None
    assert row[sock_diag.INODE] == inode(sockets.accepted)


def test_what_the_kernel_refuses_is_an_os_error(diag: Diag) -> None:
    with pytest.raises(OSError, match="sock_diag refused"):
        read_rows(diag, sock_diag.udp_request(77))


def message(inode_number: int, *, flags: int = 2) -> bytes:
    body = pack("=BBBB2s2s16s16sIQIIIII", 2, 10, 0, 0, b"\0P", b"", V4, b"", 0, 1, 0, 0, 0, 0, 9)
    return pack("=IHHII", 88, 18, flags, 1, 0) + body[:-4] + pack("=I", inode_number)


def end(result: int = 0, *, flags: int = 2) -> bytes:
    return pack("=IHHIIi", 20, 3, flags, 1, 0, result)


@pytest.fixture
def scripted() -> Iterator[tuple[socket.socket, socket.socket]]:
    """A socket to ask with, and the one on which to lay the kernel's answers ready."""
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    with ours, theirs:
        yield ours, theirs


def test_an_interrupted_dump_is_asked_for_once_more(
    scripted: tuple[socket.socket, socket.socket],
) -> None:
    ours, kernel = scripted
    for answer in (message(1), end(flags=0x12), message(2) + message(3), end(flags=0x12)):
        kernel.send(answer)
    rows = read_rows(ours, sock_diag.tcp_request())
    assert [row[sock_diag.INODE] for row in rows] == [2, 3]
    for answer in (message(1, flags=0x12), end(), message(2), end()):
        kernel.send(answer)
    (first,) = sock_diag.read_chunks(ours, sock_diag.tcp_request())
    assert sock_diag.unpack_row(first, 0)[sock_diag.INODE] == 2


def test_a_dump_that_breaks_off_is_an_os_error(
    scripted: tuple[socket.socket, socket.socket],
) -> None:
    ours, kernel = scripted
    kernel.send(message(1) + end(-12))
    with pytest.raises(OSError, match="sock_diag refused") as caught:
        read_rows(ours, sock_diag.tcp_request())
    assert caught.value.errno == 12
