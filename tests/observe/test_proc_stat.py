"""The one line that has nearly everything, with any name in the middle."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homeport.observe.proc_stat import name_tty, parse_stat

REST = b" S 41 42 42 34819 42 0 0 0 0 0 0 0 0 0 20 0 1 0 777 0 12 0"
NAMES = st.binary(min_size=1, max_size=15).filter(lambda name: b"\0" not in name)


@given(name=NAMES)
def test_any_name(name: bytes) -> None:
    found = parse_stat(b"42 (" + name + b")" + REST)
    assert found.name == name.decode("utf-8", "backslashreplace")
    assert (found.pid, found.state, found.ppid, found.start_ticks, found.rss_pages) == (
        42, "S", 41, 777, 12,
    )  # fmt: skip


@given(st.binary())
def test_anything_else_is_refused_or_read(raw: bytes) -> None:
    try:
        parse_stat(raw)
    except ValueError:
        return


def test_a_cut_line() -> None:
    with pytest.raises(ValueError, match="not a line"):
        parse_stat(b"42 (node) S 1 2")


def test_a_real_one() -> None:
    found = parse_stat(Path("/proc/self/stat").read_bytes())
    assert found.state == "R"
    assert found.rss_pages > 0


@pytest.mark.parametrize(
    ("number", "name"),
    [
        (0, None),
        (136 << 8 | 3, "pts/3"),
        (137 << 8 | 4, "pts/260"),
        (136 << 8 | 0x100000 | 2, "pts/258"),
        (4 << 8 | 1, "tty1"),
        (4 << 8 | 64, "ttyS0"),
        (229 << 8, "hvc0"),
        (5 << 8, None),
    ],
)
def test_terminals(number: int, name: str | None) -> None:
    assert name_tty(number) == name
