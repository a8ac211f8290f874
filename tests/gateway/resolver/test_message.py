"""Queries as clients write them, and everything that a hostile one could send."""

import struct
from ipaddress import ip_address

import pytest
from dns_client import Reply, ask_bytes, parse_reply, query
from hypothesis import example, given
from hypothesis import strategies as st

from homeport.gateway.resolver.message import answer, is_ours, parse_query

A, AAAA, ANY, MX, PTR = 1, 28, 255, 15, 12
FINE, FORMERR, NOTIMP, REFUSED = 0, 1, 4, 5


def said(packet: bytes, **options: bool) -> Reply:
    body = answer(packet, **{"over_udp": True, **options})
    assert body is not None
    return parse_reply(body)


@pytest.mark.parametrize("name", ["localhost", "shop.localhost", "A.b.C.LocalHost", "*.localhost"])
def test_localhost_and_below(name: str) -> None:
    assert said(query(name, A)).addresses == (ip_address("127.0.0.1"),)
    assert said(query(name, AAAA)).addresses == (ip_address("::1"),)
    assert len(said(query(name, ANY)).addresses) == 2
    reply = said(query(name, A))
    assert (reply.code, reply.is_authoritative, reply.number) == (FINE, True, 0x1234)
    assert reply.question == ask_bytes(name, A), "the case comes back as it went (0x20)"


def test_without_ipv6_nobody_is_sent_there() -> None:
    reply = said(query("shop.localhost", AAAA), has_ipv6=False)
    assert (reply.code, reply.addresses, reply.authorities) == (FINE, (), 1)
    assert len(said(query("shop.localhost", ANY), has_ipv6=False).addresses) == 1


def test_other_types_have_no_data() -> None:
    reply = said(query("shop.localhost", MX))
    assert (reply.code, reply.addresses, reply.authorities) == (FINE, (), 1)


@pytest.mark.parametrize(
    "name", ["", "example.com", "localhost.example.com", "notlocalhost", "1.0.0.127.in-addr.arpa"]
)
def test_everything_else_is_refused(name: str) -> None:
    reply = said(query(name, A))
    assert (reply.code, reply.addresses, reply.is_authoritative) == (REFUSED, (), False)
    assert said(query("shop.localhost", A, group=3)).code == REFUSED


def test_edns() -> None:
    plain = said(query("shop.localhost", A))
    assert plain.udp_limit is None
    reply = said(query("shop.localhost", A, edns=4096))
    assert (reply.udp_limit, reply.code, len(reply.addresses)) == (1232, FINE, 1)
    new = said(query("shop.localhost", A, edns=4096, version=1))
    assert (new.code, new.addresses) == (16, ())
    cookie = query("shop.localhost", A, edns=4096, options=b"\0\x0a\0\x08" + b"c" * 8)
    assert said(cookie).code == FINE


def test_other_records_in_a_query_are_passed_over() -> None:
    tsig = b"\x01k\xc0\x0c" + struct.pack("!HHIH", 250, 255, 0, 4) + b"abcd"
    packet = bytearray(query("shop.localhost", A) + tsig)
    packet[11] = 1
    assert said(bytes(packet)).code == FINE


@pytest.mark.parametrize("size", [0, 1, 11])
def test_scraps_and_answers_get_silence(size: int) -> None:
    assert answer(query("shop.localhost", A)[:size], over_udp=True) is None
    reply = answer(query("shop.localhost", A), over_udp=True)
    assert reply is not None
    assert answer(reply, over_udp=True) is None, "two servers would answer each other for ever"


def test_what_is_malformed() -> None:
    good = query("shop.localhost", A)
    pointer = good[:12] + b"\xc0\x0c" + good[-4:]
    forward = good[:12] + b"\x04shop\xc0\x20" + good[-4:]
    long = good[:12] + b"\x3f" + b"a" * 63
    endless = good[:12] + (b"\x3f" + b"a" * 63) * 5 + b"\0" + good[-4:]
    two = bytes((*good[:5], 2, *good[6:]))
    none = bytes((*good[:5], 0, *good[6:12]))
    lies = bytes((*good[:11], 9, *good[12:]))
    twice = query("shop.localhost", A, edns=512)
    opt = twice[len(good) :]
    twice = bytes((*twice[:11], 2, *twice[12:])) + opt
    named = bytes((*good[:11], 1, *good[12:])) + b"\x01x" + opt
    short = query("shop.localhost", A, edns=512)[:-1] + b"\x09"
    for packet in (
        pointer,
        forward,
        long,
        endless,
        two,
        none,
        lies,
        twice,
        named,
        short,
        good[:-1],
    ):
        reply = said(packet)
        assert (reply.code, reply.question, reply.number) == (FORMERR, b"", 0x1234)
    update = bytes((good[0], good[1], 0x28, *good[3:]))
    assert said(update).code == NOTIMP


def test_a_name_of_the_greatest_length_fits() -> None:
    name = ".".join(["a" * 63] * 3) + "." + "b" * 51 + ".localhost"
    assert len(name) == 253
    body = answer(query(name, ANY, edns=512), over_udp=True)
    assert body is not None
    assert len(body) <= 512
    assert not parse_reply(body).is_truncated
    assert len(parse_reply(body).addresses) == 2


def test_what_has_no_room_is_truncated() -> None:
    packet = query("shop.localhost", ANY)
    body = answer(packet, over_udp=True, room=40)
    assert body is not None
    reply = parse_reply(body)
    assert (reply.is_truncated, reply.addresses, len(body)) == (True, (), 32)
    for more in (query("shop.localhost", ANY, edns=1232), packet):
        whole = answer(more, over_udp=more is not packet, room=40)
        assert whole is not None
        assert len(parse_reply(whole).addresses) == 2


@given(packet=st.binary(max_size=80), over_udp=st.booleans())
@example(packet=b"\0" * 12, over_udp=False)
def test_anything_at_all(*, packet: bytes, over_udp: bool) -> None:
    _is_harmless(packet, answer(packet, over_udp=over_udp))


@given(st.data())
def test_what_was_bent(data: st.DataObject) -> None:
    packet = bytearray(query("shop.localhost", A, edns=1232, options=b"\0\x0a\0\x02ab"))
    for _ in range(data.draw(st.integers(1, 6))):
        packet[data.draw(st.integers(0, len(packet) - 1))] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(0, len(packet)))
    _is_harmless(bytes(packet[:cut]), answer(bytes(packet[:cut]), over_udp=True))


def _is_harmless(packet: bytes, body: bytes | None) -> None:
    if body is None:
        return
    reply = parse_reply(body)
    assert reply.number == int.from_bytes(packet[:2])
    assert all(one.is_loopback for one in reply.addresses)
    assert len(body) <= 512
    if reply.addresses:
        asked = parse_query(packet)
        assert asked is not None
        assert is_ours(asked.labels)
