"""Which links lead to another namespace, from the kernel and from bytes."""

import os
import struct
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from loopback import elsewhere, enter_new_namespace, in_child
from namespace_worlds import needs_namespaces, run

from homeport.observe.link_peers import LinkPeer, ask_link_peers, ask_netns_id, parse_link_peer


def _attribute(kind: int, value: bytes) -> bytes:
    return struct.pack("=HH", len(value) + 4, kind) + value + bytes(-len(value) % 4)


def _link(**values: int) -> bytes:
    kinds = {"peer": 5, "master": 10, "netns": 37}
    body = struct.pack("=BxHiII", 0, 1, 7, 0x1003, 0) + _attribute(3, b"v1\0")
    return body + b"".join(
        _attribute(kinds[name], struct.pack("=i", value)) for name, value in values.items()
    )


def _nothing() -> tuple[object, int]:
    return None, 0


def test_a_port_of_a_bridge() -> None:
    assert list(parse_link_peer(_link(peer=2, master=4, netns=0))) == [
        LinkPeer(index=7, name="v1", peer_index=2, netns_id=0, master=4)
    ]


@pytest.mark.parametrize("values", [{}, {"peer": 2}, {"netns": 1}, {"peer": 2, "netns": -1}])
def test_links_that_stay_here(values: dict[str, int]) -> None:
    assert list(parse_link_peer(_link(**values))) == []


@given(st.binary(max_size=80))
def test_nothing_is_too_strange(tail: bytes) -> None:
    for one in (tail, bytes(16) + tail):
        found: Iterator[LinkPeer] = parse_link_peer(one)
        list(found)


@pytest.mark.netns
def test_a_veth_leads_to_the_namespace_with_that_id() -> None:
    needs_namespaces()

    def look() -> bytes:
        enter_new_namespace()
        with elsewhere(_nothing) as (pid, _):
            fd = os.open(f"/proc/{pid}/ns/net", os.O_RDONLY)
            before = ask_netns_id(fd)
            run(f"ip link add v1 type veth peer name eth0 netns {pid}")
            (one,) = ask_link_peers()
            is_it = before is None and one.name == "v1" and one.netns_id == ask_netns_id(fd)
            os.close(fd)
            return b"yes" if is_it else b"no"

    assert in_child(look) == b"yes"


def test_what_is_no_namespace_is_refused() -> None:
    with pytest.raises(OSError, match="netlink"):
        ask_netns_id(-1)
