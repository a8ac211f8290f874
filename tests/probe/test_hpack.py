"""Header blocks of the RFC decode to what the RFC says."""

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homeport.probe.cursor import GarbledError
from homeport.probe.hpack import decode_headers


def test_the_response_of_appendix_c6_with_huffman_code() -> None:
    block = bytes.fromhex(
        "4882640258 85aec3771a4b 6196d07abe941054d444a8200595040b8166e082a62d1bff"
        "6e919d29ad171863c78f0b97c8e9ae82ae43d3"
    )
    assert decode_headers(block) == {
        ":status": "302",
        "cache-control": "private",
        "date": "Mon, 21 Oct 2013 20:13:21 GMT",
        "location": "https://www.example.com",
    }


def test_the_request_of_appendix_c21_keeps_its_header() -> None:
    block = bytes.fromhex("400a637573746f6d2d6b65790d637573746f6d2d686561646572 be")
    assert decode_headers(block) == {"custom-key": "custom-header"}


def test_what_is_broken_is_garbled() -> None:
    for block in (
        b"\xff\xff\xff\xff\xff\xff",
        b"\xfe",
        b"\x80",
        b"\x00\x05ab",
    ):
        with pytest.raises(GarbledError):
            decode_headers(block)


@given(st.binary(max_size=200))
def test_noise_breaks_nothing_else(block: bytes) -> None:
    with contextlib.suppress(GarbledError):
        decode_headers(block)
