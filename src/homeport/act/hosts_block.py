"""Homeport's own block in the text of a hosts file: add a line to it, take a line out of it."""

BEGIN, END = b"# Homeport begin", b"# Homeport end"


def with_line(body: bytes, line: str) -> bytes:
    """Return `body` with `line` in the block, which is made at the end where there is none."""
    lines = body.splitlines(keepends=True)
    at = _end_of_block(lines)
    new = line.encode() + b"\n"
    if at is not None:
        return b"".join((*lines[:at], new, *lines[at:]))
    gap = b"" if not body or body.endswith(b"\n") else b"\n"
    return b"".join((body, gap, BEGIN, b"\n", new, END, b"\n"))


def without_line(body: bytes, line: str) -> bytes | None:
    """Return `body` without `line` of the block, None when it does not stand there.

    A block that is empty then goes as well.
    """
    lines = body.splitlines(keepends=True)
    end = _end_of_block(lines)
    if end is None:
        return None
    begin = _begin_before(lines, end)
    mine = [at for at in range(begin + 1, end) if lines[at].rstrip() == line.encode()]
    if not mine:
        return None
    gone = {mine[-1]}
    if end - begin == 2:
        gone |= {begin, end}
    return b"".join(one for at, one in enumerate(lines) if at not in gone)


def _end_of_block(lines: list[bytes]) -> int | None:
    """Return where the last whole block ends."""
    for at in range(len(lines) - 1, -1, -1):
        if lines[at].strip() == END and _begin_before(lines, at) >= 0:
            return at
    return None


def _begin_before(lines: list[bytes], end: int) -> int:
    for at in range(end - 1, -1, -1):
        if lines[at].strip() == END:
            return -1
        if lines[at].strip() == BEGIN:
            return at
    return -1
