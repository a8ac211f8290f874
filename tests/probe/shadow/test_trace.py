"""The kernel's messages about packets are understood, odd ones survived."""

import socket
import struct
from ipaddress import ip_address

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homeport.probe.shadow.trace import DROP, Event, Kind, Listener, Packet


def _read(*bodies: bytes) -> list[Event]:
    """Return what a listener makes of messages that arrive."""
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM)
    with ours, theirs:
        ours.setblocking(False)  # noqa: FBT003  # its own signature
        listener = Listener(opened=ours)
        for body in bodies:
            theirs.send(body)
        listener.read()
        return listener.events


def _attribute(kind: int, value: bytes) -> bytes:
    return struct.pack("=HH", 4 + len(value), kind) + value + bytes(-len(value) % 4)


def _message(*attributes: bytes) -> bytes:
    body = b"\2\0\0\0" + b"".join(attributes)
    return struct.pack("=IHHII", 16 + len(body), 10 << 8 | 17, 0, 0, 0) + body


IPV4 = bytes([0x45, 0, 0, 60, 0, 0, 0, 0, 64, 6, 0, 0, 127, 0, 0, 1, 127, 0, 0, 2])
IPV6 = bytes([0x60, 0, 0, 0, 0, 0, 58, 64]) + ip_address("::1").packed * 2
TCP = struct.pack(">HH", 40_000, 80) + bytes(16)
NAMES = _attribute(1, b"t\0") + _attribute(2, b"c\0") + _attribute(6, b"\0\0\0\7")


def test_a_rule_that_drops() -> None:
    verdict = _attribute(5, _attribute(1, (0).to_bytes(4, "big")))
    rule = _attribute(3, (9).to_bytes(8, "big")) + _attribute(4, (3).to_bytes(4, "big"))
    (event,) = _read(
        _message(NAMES, _attribute(8, IPV4), _attribute(9, TCP), rule, verdict),
    )
    assert (event.family, event.table, event.chain) == ("ip", "t", "c")
    assert (event.kind, event.handle, event.verdict) == (Kind.RULE, 9, DROP)
    assert event.packet == Packet(
        protocol=6,
        source=(ip_address("127.0.0.1"), 40_000),
        target=(ip_address("127.0.0.2"), 80),
    )


def test_the_headers_of_a_packet_are_told_once() -> None:
    first, second = _read(
        _message(NAMES, _attribute(8, IPV6)),
        _message(NAMES, _attribute(4, (1).to_bytes(4, "big")), _attribute(16, bytes(4))),
    )
    assert second.packet == first.packet
    assert second.packet is not None
    assert second.packet.target == (ip_address("::1"), 0)
    assert (second.kind, second.verdict) == (Kind.POLICY, DROP)


def test_a_jump_is_no_verdict() -> None:
    jump = _attribute(5, _attribute(1, (-3).to_bytes(4, "big", signed=True)))
    (event,) = _read(_message(NAMES, jump))
    assert event.verdict == -3
    assert event.packet is None


@given(st.binary(max_size=200))
def test_no_bytes_break_it(body: bytes) -> None:
    _read(body, _message(body))


@pytest.mark.parametrize("times", [1, 2])
def test_closing_is_harmless(times: int) -> None:
    listener = Listener()
    for _ in range(times):
        listener.close()
    listener.read()
    assert listener.events == []
