"""What the kernel prints below /proc/net is what we read."""

import socket
import sys
from ipaddress import IPv4Address, IPv6Address
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from loopback import inode_of, port_of, tcp_pair

from homeport.model.address import Host
from homeport.observe.proc_net import UnixRow, parse_inet, parse_unix

HEADER = "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid\n"
UNIX_HEADER = "Num       RefCount Protocol Flags    Type St Inode Path\n"

hosts = st.one_of(
    st.ip_addresses(v=4).map(lambda one: IPv4Address(int(one))),
    st.ip_addresses(v=6).map(lambda one: IPv6Address(int(one))),
)
ports = st.integers(0, 65_535)
words = st.integers(0, 2**32 - 1)


def _printed(host: Host, port: int) -> str:
    raw = host.packed
    groups = [raw[at : at + 4] for at in range(0, len(raw), 4)]
    if sys.byteorder == "little":
        groups = [group[::-1] for group in groups]
    return f"{b''.join(groups).hex().upper()}:{port:04X}"


@given(host=hosts, port=ports, peer=hosts, peer_port=ports, queue=words, inode=words, drops=words)
def test_what_the_kernel_prints_is_what_we_read(
    host: Host, port: int, peer: Host, peer_port: int, queue: int, inode: int, drops: int
) -> None:
    row = (
        f"  12: {_printed(host, port)} {_printed(peer, peer_port)} 07 00000000:{queue:08X} "
        f"00:00000000 00000002  1000        0 {inode} 2 0000000000000000 {drops}         \n"
    )
    (one,) = parse_inet(HEADER + row)
    assert (one.local_host, one.local_port) == (host, port)
    assert (one.remote_host, one.remote_port) == (peer, peer_port)
    assert (one.state, one.receive_queue, one.retransmits) == (7, queue, 2)
    assert (one.uid, one.inode, one.drops) == (1000, inode, drops)


@given(st.sampled_from([1, 7, 10]), ports)
def test_only_what_was_asked_for(state: int, port: int) -> None:
    text = HEADER + "".join(
        f"   0: 0100007F:{local:04X} 0100007F:{remote:04X} {one:02X} 00000000:00000000 "
        "00:00000000 00000000 0 0 1 1 0\n"
        for one in (1, 7, 10)
        for local, remote in ((port, 0), (0, port), ((port + 1) % 65_536, (port + 2) % 65_536))
    )
    found = parse_inet(text, states=frozenset({state}), port=port)
    assert found
    assert {one.state for one in found} == {state}
    assert all(port in (one.local_port, one.remote_port) for one in found)


def test_an_empty_file_and_a_header_alone_hold_nothing() -> None:
    assert parse_inet("") == parse_inet(HEADER) == []
    assert parse_unix("") == parse_unix(UNIX_HEADER) == []


def test_a_row_that_is_cut_short_is_an_error() -> None:
    with pytest.raises(ValueError, match="cut short"):
        parse_inet(HEADER + "   0: 0100007F:0016 00000000:0000 0A\n")


@given(
    st.lists(
        st.tuples(
            st.integers(1, 2**31),
            st.sampled_from([1, 2, 5]),
            st.booleans(),
            st.text(st.characters(exclude_characters="\n", exclude_categories=["Cs"]), max_size=30),
        ),
        max_size=5,
    )
)
def test_any_path_survives(sockets: list[tuple[int, int, bool, str]]) -> None:
    text = UNIX_HEADER + "".join(
        f"00000000af9d1b41: 00000002 00000000 {0x10000 if accepts else 0:08X} {kind:04X} 01 "
        f"{inode:5d}{' ' + path if path else ''}\n"
        for inode, kind, accepts, path in sockets
    )
    assert parse_unix(text) == [
        UnixRow(inode=inode, kind=kind, state=1, accepts=accepts, path=path)
        for inode, kind, accepts, path in sockets
    ]


def test_a_path_with_line_breaks_in_it() -> None:
    row = "00000000af9d1b41: 00000002 00000000 00010000 0001 01 45262 /tmp/a b\n c\n\n"
    assert [one.path for one in parse_unix(UNIX_HEADER + row)] == ["/tmp/a b\n c"]


@pytest.mark.skipif(sys.platform != "linux", reason="/proc/net is Linux's")
@pytest.mark.parametrize(
    ("family", "host", "name"),
    [(socket.AF_INET, "127.0.0.1", "tcp"), (socket.AF_INET6, "::1", "tcp6")],
)
def test_a_real_connection_shows_up_in_the_real_file(
    family: socket.AddressFamily, host: str, name: str
) -> None:
    with (
        socket.create_server((host, 0), family=family) as server,
        tcp_pair(server) as (
            client,
            accepted,
        ),
    ):
        seen = parse_inet(Path("/proc/net", name).read_text(), port=port_of(server))
        expected = {inode_of(server): 10, inode_of(client): 1, inode_of(accepted): 1}
    assert {one.inode: one.state for one in seen} == expected
    assert {str(one.local_host) for one in seen} == {host}
