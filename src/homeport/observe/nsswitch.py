"""Read whom libc asks for a name: the sources of nsswitch.conf, the servers of resolv.conf."""

import re
from pathlib import Path

from homeport.observe.small_file import read_small

_LIVE = Path("/")
_LIMIT_BYTES = 1 << 16
_MOST_WORDS = 32
# A source, or an action in brackets, which may hold spaces.
_WORD = re.compile(r"\[[^\]]*\]?|[^\s\[]+")


def read_sources(root: Path = _LIVE) -> tuple[str, ...]:
    """Return the words of the hosts: line below `root`, empty when there is none.

    Source: nsswitch.conf(5).
    """
    return parse_sources(read_small(root / "etc/nsswitch.conf", _LIMIT_BYTES, root=root) or "")


def read_nameservers(root: Path = _LIVE) -> tuple[str, ...]:
    """Return the name servers in resolv.conf below `root`, as they are written there.

    Source: resolv.conf(5).
    """
    return parse_nameservers(read_small(root / "etc/resolv.conf", _LIMIT_BYTES, root=root) or "")


def parse_sources(text: str) -> tuple[str, ...]:
    """Return the words of the hosts: line; of several the last one counts.

    Source: glibc nss/nss_database.c, process_line().
    """
    found: tuple[str, ...] = ()
    for line in text.splitlines():
        database, colon, rest = line.partition("#")[0].partition(":")
        if colon and database.strip() == "hosts":
            words = (_tidy(one) for one in _WORD.findall(rest))
            found = tuple(words)[:_MOST_WORDS]
    return found


def parse_nameservers(text: str) -> tuple[str, ...]:
    """Return the words after `nameserver`; a comment begins with # or ; in the first column."""
    found = []
    for line in text.splitlines():
        words = line.split()
        if len(words) > 1 and words[0] == "nameserver":
            found.append(words[1])
    return tuple(dict.fromkeys(found))[:_MOST_WORDS]


def _tidy(word: str) -> str:
    if not word.startswith("["):
        return word
    inner = re.sub(r"\s*=\s*", "=", word.strip("[] \t"))
    return f"[{' '.join(inner.split())}]"
