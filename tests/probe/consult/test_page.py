"""Answers cut anywhere, chunks of any kind."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homeport.probe.consult.page import Answer, decode, unchunk

_PAGE = (
    b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n"
    b"5\r\nhello\r\n0\r\n\r\n"
)


@given(st.integers(0, len(_PAGE)))
def test_it_does_not_matter_how_an_answer_is_cut(at: int) -> None:
    answer = Answer("GET")
    answer.add(_PAGE[:at])
    assert answer.is_whole == (at == len(_PAGE))
    answer.add(_PAGE[at:])
    assert answer.is_whole
    assert answer.http().text == "hello"


@given(st.binary(max_size=300))
def test_noise_does_no_harm(noise: bytes) -> None:
    for start in (b"", b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"):
        answer = Answer("GET")
        answer.add(start + noise)
        assert isinstance(answer.is_whole, bool)
        assert isinstance(answer.http().text, str)


@pytest.mark.parametrize(
    ("body", "page"),
    [
        (b"", b""),
        (b"2\r\nab\r\n", b"ab"),
        (b"ff\r\nab", b"ab"),
        (b"2\r\nab\r\nzz\r\nx", b"ab"),
        (b"-1\r\nab", b""),
    ],
)
def test_chunks(body: bytes, page: bytes) -> None:
    assert unchunk(body) == page


@pytest.mark.parametrize("charset", ["utf-8", "latin-1", "hex", "none-such", "idna", "undefined"])
def test_every_name_of_letters_gives_a_text(charset: str) -> None:
    assert decode(b"abc", f"text/html; charset={charset}") == "abc"


@pytest.mark.parametrize(
    ("method", "head"),
    [
        ("HEAD", b"Content-Length: 5"),
        ("GET", b"Content-Type: image/png\r\nContent-Length: 3"),
        ("GET", b"Content-Encoding: br\r\nContent-Length: 3"),
    ],
)
def test_pages_that_are_no_text(method: str, head: bytes) -> None:
    answer = Answer(method)
    answer.add(b"HTTP/1.1 200 OK\r\n" + head + b"\r\n\r\nabc")
    assert answer.is_whole
    assert answer.says_its_end
    assert answer.http().text == ""
