"""Find the sections of an executable file, for ELF and for Mach-O as far as Go needs it."""

import mmap
import struct
from dataclasses import dataclass

_ELF = b"\x7fELF"
_MOST_SECTIONS = 4096
_MOST_SEGMENTS = 256
_PT_LOAD = 1


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of a file, and the address at which the program sees it."""

    offset: int
    size: int
    address: int = 0


@dataclass(frozen=True, slots=True)
class Layout:
    """The pieces of an executable: sections by name (none after `sstrip`), and loaded segments."""

    sections: dict[bytes, Span]
    segments: tuple[Span, ...]

    def offset_of(self, address: int) -> int | None:
        """Return where in the file the byte at `address` lies."""
        for one in self.segments:
            if one.address <= address < one.address + one.size:
                return one.offset + address - one.address
        return None


def read_layout(view: mmap.mmap) -> Layout | None:
    """Return the pieces of an ELF file, None when it is none or broken.

    Source: elf(5).
    """
    if view[:4] != _ELF or len(view) < struct.calcsize("<16sHHIQQQIHHHHHH"):
        return None
    wide = view[4] == 2
    order = ">" if view[5] == 2 else "<"
    try:
        return _elf(view, order, wide=wide)
    # OverflowError: an offset beyond what mmap can be asked for.
    except (struct.error, IndexError, ValueError, OverflowError):
        return None


def _elf(view: mmap.mmap, order: str, *, wide: bool) -> Layout:
    head = struct.unpack_from(order + ("HHIQQQIHHHHHH" if wide else "HHIIIIIHHHHHH"), view, 16)
    _, _, _, _, segments_at, sections_at, _, _, p_size, p_count, s_size, s_count, names = head
    sections = _sections(
        view, order + ("IIQQQQ" if wide else "IIIIII"), sections_at, s_size, s_count
    )
    segments = []
    for index in range(min(p_count, _MOST_SEGMENTS)):
        at = segments_at + index * p_size
        if wide:
            kind, _, offset, address, _, size = struct.unpack_from(order + "IIQQQQ", view, at)
        else:
            kind, offset, address, _, size = struct.unpack_from(order + "IIIII", view, at)
        if kind == _PT_LOAD:
            segments.append(Span(offset, size, address))
    named = {}
    if 0 <= names < len(sections):
        table = sections[names][1]
        for name, span in sections:
            start = table.offset + name
            end = view.find(b"\0", start, start + 256)
            named[view[start:end]] = span
    return Layout(named, tuple(segments))


def _sections(
    view: mmap.mmap, form: str, start: int, size: int, count: int
) -> list[tuple[int, Span]]:
    found = []
    for index in range(min(count, _MOST_SECTIONS)):
        name, _, _, address, offset, length = struct.unpack_from(form, view, start + index * size)
        found.append((name, Span(offset, length, address)))
    return found
