"""What NETLINK_ROUTE says, from the kernel and from bytes."""

import struct
from ipaddress import ip_address

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homeport.observe.rtnetlink import (
    RefusedError,
    ask_addresses,
    ask_links,
    ask_one,
    parse_address,
    parse_link,
)


def _attribute(kind: int, value: bytes) -> bytes:
    padded = value + bytes(-len(value) % 4)
    return struct.pack("=HH", len(value) + 4, kind) + padded


def test_loopback_is_there() -> None:
    links = ask_links()
    (loopback,) = (one for one in links.values() if one.name == "lo")
    assert loopback.kind is None
    assert ip_address("127.0.0.1") in ask_addresses()[loopback.index]


def test_a_tap_with_a_master() -> None:
    info = _attribute(1, b"tun\0") + _attribute(0x8002, _attribute(3, b"\x02"))
    body = struct.pack("=BxHiII", 0, 1, 7, 0x1003, 0)
    body += _attribute(3, b"vnet0\0") + _attribute(10, struct.pack("=I", 4)) + _attribute(18, info)
    (link,) = parse_link(body)
    assert (link.index, link.name, link.kind, link.master, link.is_tap) == (
        7, "vnet0", "tun", 4, True,
    )  # fmt: skip


def test_a_link_without_a_name() -> None:
    assert list(parse_link(bytes(16))) == []


def test_on_a_point_to_point_link_the_local_address_is_ours() -> None:
    body = struct.pack("=BBBBi", 2, 32, 0, 0, 9)
    body += _attribute(1, bytes([10, 0, 0, 2])) + _attribute(2, bytes([10, 0, 0, 1]))
    assert list(parse_address(body)) == [(9, ip_address("10.0.0.1"))]


def test_other_families_are_left_out() -> None:
    assert list(parse_address(struct.pack("=BBBBi", 7, 0, 0, 0, 1))) == []
    assert list(parse_address(struct.pack("=BBBBi", 2, 0, 0, 0, 1))) == []


@given(st.binary(max_size=80))
def test_no_attribute_is_too_strange(tail: bytes) -> None:
    list(parse_link(bytes(16) + tail))


def test_a_refusal_is_told_from_a_socket_that_fails() -> None:
    with pytest.raises(RefusedError) as caught:
        ask_one(26, bytes([255]) + bytes(11))
    assert caught.value.errno
