"""Sections and segments of executables, broken ones included."""

import sys
from pathlib import Path

from file_trees import elf, plant
from hypothesis import given
from hypothesis import strategies as st

from homeport.observe.clues.executable import Layout, read_layout
from homeport.observe.clues.files import Files

SMALL = elf({b".rodata": b"some text", b".note": b"n"})


def _layout(content: bytes, where: Path) -> Layout | None:
    plant(where, {"/x": content})
    with Files(where).mapped("/x") as view:
        assert view is not None
        return read_layout(view)


def test_sections_and_addresses(tmp_path: Path) -> None:
    layout = _layout(SMALL, tmp_path)
    assert layout is not None
    span = layout.sections[b".rodata"]
    assert SMALL[span.offset : span.offset + span.size] == b"some text"
    assert layout.offset_of(span.address) == span.offset
    assert layout.offset_of(1) is None


def test_the_running_python(tmp_path: Path) -> None:
    with Files().mapped(str(Path(sys.executable).resolve())) as view:
        assert view is not None
        layout = read_layout(view)
    if sys.platform == "linux":
        assert layout is not None
        assert b".text" in layout.sections


def test_what_is_no_executable(tmp_path: Path) -> None:
    for content in (b"#!/bin/sh\n", b"\x7fELF", b"\xcf\xfa\xed\xfe" + bytes(100), SMALL[:80]):
        assert _layout(content, tmp_path) is None


@given(at=st.integers(4, len(SMALL) - 1), value=st.integers(0, 255))
def test_any_wrong_byte(tmp_path_factory: object, at: int, value: int) -> None:
    import mmap

    with mmap.mmap(-1, len(SMALL)) as view:
        view[:] = SMALL[:at] + bytes([value]) + SMALL[at + 1 :]
        read_layout(view)
