"""Homeport's own block of names in the text of a hosts file: write it, read it, take it out."""

import re
from collections.abc import Sequence

_BEGIN, _END = b"# Homeport names begin", b"# Homeport names end"
# So that taking the block out gives back the file as it was, byte by byte.
_AFTER_AN_OPEN_LINE = _BEGIN + b" (the line above had no end)"
_BLOCK = re.compile(
    rb"(?:^|(?<=\n))" + re.escape(_BEGIN) + rb"([^\n]*)\n((?:(?!# Homeport names)[^\n]*\n)*?)"
    + re.escape(_END) + rb"(?:\n|$)"
)  # fmt: skip
_ENTRY = re.compile(rb"^\S+\s+(\S+)\s*$", re.MULTILINE)


def with_names(body: bytes, names: Sequence[str], addresses: Sequence[str]) -> bytes:
    """Return `body` with one block, which gives each of `names` all of `addresses`.

    A block that is there already is replaced where it stands.
    """
    lines = b"".join(f"{host} {name}\n".encode() for name in names for host in addresses)
    found = _BLOCK.search(body)
    if found is not None:
        head = _BEGIN + found[1] + b"\n"
        rest = _BLOCK.sub(b"", body[found.end() :])
        return body[: found.start()] + head + lines + _END + b"\n" + rest
    is_open = bool(body) and not body.endswith(b"\n")
    head = b"\n" + _AFTER_AN_OPEN_LINE if is_open else _BEGIN
    return body + head + b"\n" + lines + _END + b"\n"


def without_names(body: bytes) -> bytes | None:
    """Return `body` without the block, None when there is none."""
    found = _BLOCK.search(body)
    if found is None:
        return None
    before, after = body[: found.start()], _BLOCK.sub(b"", body[found.end() :])
    if found[1] == _AFTER_AN_OPEN_LINE[len(_BEGIN) :] and not after and before.endswith(b"\n"):
        before = before[:-1]
    return before + after


def names_in(body: bytes) -> tuple[str, ...]:
    """Return the names in the block."""
    found = _BLOCK.search(body)
    if found is None:
        return ()
    names = [one.decode(errors="replace") for one in _ENTRY.findall(found[2])]
    return tuple(dict.fromkeys(names))
