"""Make the files of a machine below a directory."""

import struct
from collections.abc import Mapping, Sequence
from pathlib import Path


def plant(root: Path, files: Mapping[str, str | bytes]) -> Path:
    """Write `files` below `root`; a text that begins with "-> " is a link to what follows."""
    for name, content in files.items():
        path = root / name.lstrip("/")
        path.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(content, str) and content.startswith("-> "):
            path.symlink_to(content[3:])
        elif isinstance(content, str):
            path.write_text(content)
        else:
            path.write_bytes(content)
    return root


def elf(sections: Mapping[bytes, bytes], *, segment_address: int = 0x400000) -> bytes:
    """Return a small 64-bit ELF file with these sections and one segment over the whole of it."""
    names = b"\0" + b"".join(one + b"\0" for one in (*sections, b".shstrtab"))
    held = [*sections.values(), names]
    body = b"".join(held)
    start = 64 + 56
    table = start + len(body)
    rows = [struct.pack("<IIQQQQIIQQ", 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)]
    at = start
    for name, data in zip((*sections, b".shstrtab"), held, strict=True):
        where = names.index(b"\0" + name + b"\0") + 1
        rows.append(
            struct.pack("<IIQQQQIIQQ", where, 1, 0, segment_address + at, at, len(data), 0, 0, 1, 0)
        )
        at += len(data)
    ident = b"\x7fELF\x02\x01\x01" + bytes(9)
    head = struct.pack(
        "<HHIQQQIHHHHHH", 2, 62, 1, 0, 64, table, 0, 64, 56, 1, 64, len(rows), len(rows) - 1
    )
    segment = struct.pack(
        "<IIQQQQQQ", 1, 5, 0, segment_address, segment_address, table, table, 4096
    )
    return ident + head + segment + body + b"".join(rows)


def go_build_section(version: str, modules: str) -> bytes:
    """Return the section .go.buildinfo as Go has written it since 1.18."""
    framed = b"<" * 16 + modules.encode() + b">" * 16
    return (
        b"\xff Go buildinf:"
        + bytes([8, 2])
        + bytes(16)
        + _counted(version.encode())
        + _counted(framed)
    )


def _counted(data: bytes) -> bytes:
    size, head = len(data), b""
    while size >= 0x80:
        head += bytes([size & 0x7F | 0x80])
        size >>= 7
    return head + bytes([size]) + data


def rpm_header(name: str, version: str, release: str, paths: Sequence[str]) -> bytes:
    """Return the header that rpm keeps of an installed package with these files."""
    folders = list(dict.fromkeys(one.rpartition("/")[0] + "/" for one in paths))
    where = [folders.index(one.rpartition("/")[0] + "/") for one in paths]
    bases = [one.rpartition("/")[2] for one in paths]
    rows, data = [], b""
    for tag, kind, values in (
        (1000, 6, [name]),
        (1001, 6, [version]),
        (1002, 6, [release]),
        (1116, 4, where),
        (1117, 8, bases),
        (1118, 8, folders),
    ):
        data += bytes(-len(data) % 4)
        rows.append(struct.pack(">IIII", tag, kind, len(data), len(values)))
        for one in values:
            data += struct.pack(">I", one) if isinstance(one, int) else one.encode() + b"\0"
    return struct.pack(">II", len(rows), len(data)) + b"".join(rows) + data
