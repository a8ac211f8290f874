"""The parser reads as much of tcp_info as the kernel sent, and never more."""

import socket
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st
from loopback import tcp_pair

from homeport.observe.tcp_info import TcpInfo, parse_drops, parse_tcp_info

FULL_BYTES = 280


def _set(raw: bytearray, at: int, size: int, value: int) -> None:
    raw[at : at + size] = value.to_bytes(size, sys.byteorder)


def _filled() -> bytes:
    raw = bytearray(FULL_BYTES)
    for at, size, value in (
        (44, 4, 7), (52, 4, 5), (68, 4, 250), (100, 4, 3), (120, 8, 901), (128, 8, 333),
        (144, 4, 12), (168, 8, 1000), (176, 8, 100), (184, 8, 10), (200, 8, 1000), (208, 8, 100),
    ):  # fmt: skip
        _set(raw, at, size, value)
    return bytes(raw)


def test_a_whole_one() -> None:
    assert parse_tcp_info(_filled()) == TcpInfo(
        last_sent_ms=7,
        last_received_ms=5,
        rtt_us=250,
        retransmits=3,
        sent_bytes=900,
        received_bytes=333,
        not_sent_bytes=12,
        busy_us=1000,
        window_limited_us=100,
        buffer_limited_us=10,
    )


def test_an_older_kernel_counts_acknowledged_bytes() -> None:
    info = parse_tcp_info(_filled()[:192])
    assert info is not None
    assert (info.sent_bytes, info.received_bytes, info.busy_us) == (901, 333, 1000)


def test_a_very_old_kernel_ends_after_the_retransmits() -> None:
    info = parse_tcp_info(_filled()[:104])
    assert info is not None
    assert (info.retransmits, info.sent_bytes, info.not_sent_bytes) == (3, None, None)
    assert info.idle_ms == 5


@given(st.binary(max_size=300))
def test_any_bytes_give_an_answer_and_a_longer_one_never_contradicts_it(raw: bytes) -> None:
    info = parse_tcp_info(raw)
    longer = parse_tcp_info(raw + bytes(8))
    assert (info is None) == (len(raw) < 104)
    if info is not None and longer is not None:
        assert longer.rtt_us == info.rtt_us
        assert info.received_bytes in (None, longer.received_bytes)


@given(st.binary(max_size=60))
def test_drops_are_the_ninth_word_or_unknown(raw: bytes) -> None:
    expected = int.from_bytes(raw[32:36], sys.byteorder) if len(raw) >= 36 else None
    assert parse_drops(raw) == expected


def test_drops_without_the_attribute_are_unknown() -> None:
    assert parse_drops(None) is None


@pytest.mark.skipif(sys.platform != "linux", reason="TCP_INFO is Linux's")
def test_the_running_kernel_agrees_with_what_was_sent() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server, tcp_pair(server) as (client, accepted):
        client.sendall(b"x" * 1234)
        assert len(accepted.recv(1234, socket.MSG_WAITALL)) == 1234
        info = parse_tcp_info(client.getsockopt(socket.IPPROTO_TCP, socket.TCP_INFO, 512))
    assert info is not None
    assert info.sent_bytes == 1234
    assert info.received_bytes == 0
