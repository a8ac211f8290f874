"""Homeport's block in a hosts file: what goes in comes out, and nothing else changes."""

from hypothesis import given
from hypothesis import strategies as st

from homeport.act.hosts_block import with_line, without_line

LINE = "127.0.0.1 shop.test"
OTHER = "127.0.0.1 api.test"


def test_a_block_is_made_at_the_end_and_then_used() -> None:
    one = with_line(b"127.0.0.1 localhost\n", LINE)
    assert one == (b"127.0.0.1 localhost\n# Homeport begin\n127.0.0.1 shop.test\n# Homeport end\n")
    two = with_line(one + b"::1 localhost\n", OTHER)
    assert two.count(b"# Homeport begin") == 1
    assert two.endswith(b"::1 localhost\n")
    assert without_line(two, LINE) == (
        b"127.0.0.1 localhost\n# Homeport begin\n127.0.0.1 api.test\n# Homeport end\n"
        b"::1 localhost\n"
    )


def test_a_line_outside_of_the_block_is_not_ours() -> None:
    assert without_line(b"127.0.0.1 shop.test\n", LINE) is None
    assert without_line(with_line(b"127.0.0.1 shop.test\n", OTHER), LINE) is None
    assert without_line(b"# Homeport end\n", LINE) is None


def test_half_a_block_is_no_block() -> None:
    broken = b"# Homeport begin\n127.0.0.1 localhost\n"
    assert with_line(broken, LINE).startswith(broken)
    stray = b"# Homeport begin\n# Homeport end\n# Homeport end\n"
    assert without_line(with_line(stray, LINE), LINE) is not None


@given(before=st.binary(max_size=60), after=st.binary(max_size=60))
def test_what_was_there_comes_back(before: bytes, after: bytes) -> None:
    added = with_line(before, LINE)
    assert added.startswith(before)
    body = without_line(added, LINE)
    assert body is not None
    assert body.removesuffix(b"\n") == before.removesuffix(b"\n") or b"Homeport" in before
