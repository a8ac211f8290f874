"""Read what the hosts file says of one name, and where a line that was meant to say it fails."""

from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from homeport.model.resolution import HostsLine
from homeport.observe.hosts_problem import (
    SPACES,
    address_in,
    address_problem,
    find_name,
    name_problem,
    parents,
    split,
)
from homeport.observe.small_file import read_small_bytes

_LIVE = Path("/")
# Block lists have a million lines of 30 bytes; what follows after these bytes is not looked at.
_LIMIT_BYTES = 64 << 20
_MOST_PARSED, _MOST_LINES, _MOST_OTHER_NAMES = 500, 50, 200
# Names of the project's own stand at the top, where people write; block lists are appended.
_OTHER_NAMES_LINES = 1_000
_LINE_BYTES = 4_096
_SHOWN_LETTERS = 300
_UTF16 = "the file is in UTF-16, which libc cannot read"


@dataclass(frozen=True, slots=True, kw_only=True)
class HostsAnswer:
    """What the hosts file says: the lines that mention the name, and who else is on loopback."""

    lines: tuple[HostsLine, ...] = ()
    other_names: tuple[str, ...] = ()
    is_readable: bool = True


def read_hosts(name: str, root: Path = _LIVE) -> HostsAnswer:
    """Return what the hosts file below `root` says of `name`.

    Source: hosts(5), glibc nss/nss_files/files-hosts.c.
    """
    data = read_small_bytes(root / "etc/hosts", _LIMIT_BYTES, root=root)
    return HostsAnswer(is_readable=False) if data is None else parse_hosts(data, name)


def parse_hosts(data: bytes, name: str) -> HostsAnswer:
    """Return what the hosts file says of `name`; only lines that hold it are parsed.

    Windows editors write UTF-16, where no line holds for anybody.
    """
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        text = data.decode("utf-16", "replace").encode("utf-8", "replace")
        lines = (replace(one, host=None, problem=_UTF16) for one in _lines_about(text, name))
        return HostsAnswer(lines=tuple(lines))
    return HostsAnswer(lines=_lines_about(data, name), other_names=_other_names(data, name))


def parse_line(line: str, name: str, number: int = 1) -> HostsLine | None:
    """Return the line if it gives `name` an address, or was meant to; None when it is unrelated."""
    entry, _, comment = line.partition("#")
    words = split(entry)
    shown = line.strip(SPACES)[:_SHOWN_LETTERS]
    if not words:
        is_entry = _gives(split(comment.lstrip("#")), name)
        problem = "it is commented out" if is_entry else None
    else:
        if _gives(words, name):
            return HostsLine(number=number, text=shown, host=address_in(words[0]))
        is_valid = address_in(words[0]) is not None
        problem = name_problem(words[1:], name) if is_valid else address_problem(words, name)
    if problem is None:
        return None
    return HostsLine(number=number, text=shown, host=None, problem=problem)


def _gives(words: list[str], name: str) -> bool:
    wanted = name.lower()
    return any(one.lower() == wanted for one in words[1:]) and address_in(words[0]) is not None


def _lines_about(data: bytes, name: str) -> tuple[HostsLine, ...]:
    found: list[HostsLine] = []
    for number, line in _lines_with(data, name):
        parsed = parse_line(line, name, number)
        if parsed is not None:
            found.append(parsed)
        if len(found) == _MOST_LINES:
            break
    return tuple(found)


def _lines_with(data: bytes, name: str) -> Iterator[tuple[int, str]]:
    """Yield number and text of the lines in which `name` or a pattern for it stands as a word."""
    lowered = data.lower()
    wanted = name.lower().strip(".")
    needles = [wanted, *(f"*.{one}" for one in parents(wanted))] if wanted else []
    starts = {
        lowered.rfind(b"\n", 0, at) + 1
        for one in needles
        for at in find_name(lowered, one.encode("utf-8", "replace"))
    }
    number, counted = 1, 0
    for start in sorted(starts)[:_MOST_PARSED]:
        number += data.count(b"\n", counted, start)
        counted = start
        yield number, _line_at(data, start)


def _other_names(data: bytes, name: str) -> tuple[str, ...]:
    found: dict[str, None] = {}
    start = 0
    for _ in range(_OTHER_NAMES_LINES):
        words = split(_line_at(data, start).partition("#")[0])
        host = address_in(words[0]) if words else None
        if host is not None and host.is_loopback:
            found.update(dict.fromkeys(one.lower() for one in words[1:]))
        start = data.find(b"\n", start) + 1
        if not start:
            break
    found.pop(name.lower(), None)
    return tuple(found)[:_MOST_OTHER_NAMES]


def _line_at(data: bytes, start: int) -> str:
    end = data.find(b"\n", start, start + _LINE_BYTES)
    return data[start : start + _LINE_BYTES if end < 0 else end].decode("utf-8", "replace")
