"""What goes over the wire, against bytes made by hand."""

from hypothesis import given
from hypothesis import strategies as st
from wire import block, number, request

from homeport.gateway.services.messages import (
    SECRET_TYPE,
    Answer,
    Asked,
    Secret,
    read_asked,
    write_answer,
)

_NAMES = st.lists(st.binary(min_size=1, max_size=40), max_size=5).map(tuple)


def test_a_first_question() -> None:
    assert read_asked(request(b"shop.localhost")) == Asked(subscribe=(b"shop.localhost",))


def test_a_question_after_a_reconnection_and_a_refusal() -> None:
    known = block(5, block(1, b"a") + block(2, b"1")) + block(5, block(1, b"b") + block(2, b"2"))
    trouble = block(7, number(1, 13) + block(2, b"no key \xff"))
    asked = read_asked(request(b"a", b"b", nonce=b"7") + known + trouble)
    assert asked.known == {b"a", b"b"}
    assert asked.trouble == "no key \N{REPLACEMENT CHARACTER}"


@given(subscribe=_NAMES, unsubscribe=_NAMES, nonce=st.binary(max_size=5))
def test_names_are_bytes_whatever_they_are(
    subscribe: tuple[bytes, ...], unsubscribe: tuple[bytes, ...], nonce: bytes
) -> None:
    raw = request(*subscribe, leave=unsubscribe, nonce=nonce) + block(77, b"from the future")
    assert read_asked(raw) == Asked(subscribe=subscribe, unsubscribe=unsubscribe)


@given(name=st.binary(min_size=1, max_size=40), chain=st.text(min_size=1), key=st.text(min_size=1))
def test_an_answer_is_what_envoy_expects(name: bytes, chain: str, key: str) -> None:
    said = write_answer(
        Answer(
            nonce="7",
            secrets=(Secret(name=name, version="v1", chain_pem=chain, key_pem=key),),
            removed=(b"gone",),
        )
    )
    pair = block(1, block(2, chain.encode())) + block(2, block(2, key.encode()))
    packed = block(1, SECRET_TYPE) + block(2, block(1, name) + block(2, pair))
    resource = block(1, b"v1") + block(2, packed) + block(3, name)
    assert said == block(2, resource) + block(4, SECRET_TYPE) + block(5, b"7") + block(6, b"gone")


def test_nothing_prints_a_key() -> None:
    assert "hidden" not in repr(Secret(name=b"a", version="1", chain_pem="c", key_pem="hidden"))
