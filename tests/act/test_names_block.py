"""The block of names: one at most, and the file comes back byte by byte."""

from hypothesis import example, given
from hypothesis import strategies as st

from homeport.act.names_block import names_in, with_names, without_names

BOTH = ("127.0.0.1", "::1")


def test_a_block() -> None:
    body = with_names(b"127.0.0.1 localhost\n", ["shop.localhost", "b.localhost"], BOTH)
    assert body == (
        b"127.0.0.1 localhost\n# Homeport names begin\n127.0.0.1 shop.localhost\n"
        b"::1 shop.localhost\n127.0.0.1 b.localhost\n::1 b.localhost\n# Homeport names end\n"
    )
    assert names_in(body) == ("shop.localhost", "b.localhost")
    assert with_names(body, ["shop.localhost", "b.localhost"], BOTH) == body
    shorter = with_names(body + b"10.0.0.1 db\n", ["x.localhost"], BOTH[:1])
    assert shorter.endswith(b"\n127.0.0.1 x.localhost\n# Homeport names end\n10.0.0.1 db\n")
    assert without_names(shorter) == b"127.0.0.1 localhost\n10.0.0.1 db\n"


def test_what_is_no_block_of_names() -> None:
    for body in (b"", b"# Homeport begin\n# Homeport end\n", b"# Homeport names begin\n::1 a\n"):
        assert without_names(body) is None
        assert names_in(body) == ()
        whole = with_names(body, ["a"], BOTH)
        assert without_names(whole) == body


def test_of_two_blocks_none_stays() -> None:
    two = with_names(b"", ["a"], BOTH) + b"x\n" + with_names(b"", ["b"], BOTH)
    assert without_names(two) == b"x\n"
    assert names_in(with_names(two, ["c"], BOTH)) == ("c",)
    assert without_names(with_names(two, ["c"], BOTH)) == b"x\n"


def test_a_block_that_others_wrote_around() -> None:
    body = with_names(b"open", ["a"], BOTH) + b"more\n"
    assert without_names(body) == b"open\nmore\n"
    assert without_names(with_names(b"open", ["a"], BOTH)[:-1]) == b"open"


@given(st.binary(max_size=60))
@example(b"open line")
@example(b"\n")
@example(b"# Homeport names begin\n")
@example(b"# Homeport names end")
def test_what_was_there_comes_back(body: bytes) -> None:
    first = with_names(body, ["a.localhost"], BOTH)
    again = with_names(first, ["b.localhost"], BOTH)
    assert names_in(again) == ("b.localhost",)
    assert without_names(again) == body
