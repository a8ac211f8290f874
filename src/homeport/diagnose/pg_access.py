"""Tell from PostgreSQL's access rules whether anybody of this machine may come in over TCP."""

import re
from ipaddress import ip_address, ip_network

# Source: PostgreSQL documentation, "The pg_hba.conf File".
_TCP = frozenset({"host", "hostssl", "hostnossl", "hostgssenc", "hostnogssenc"})
_EVERYBODY_HERE = frozenset({"all", "samehost", "samenet", "localhost"})
_WORD = re.compile(r'"[^"]*"|[^\s",#]+(?:\s*,\s*[^\s",#]+)*')
_LOOPBACK = (ip_address("127.0.0.1"), ip_address("::1"))
_HBA_FILE = re.compile(r"^\s*hba_file\s*=?\s*'([^']+)'", re.MULTILINE)
_INCLUDES = re.compile(r"^\s*include", re.MULTILINE)


def shuts_out_loopback(text: str) -> bool:
    """Return whether no line of a pg_hba.conf lets a client on 127.0.0.1 or ::1 in.

    False also where the rules lie in other files, or a line is not understood.
    """
    rules = [found for line in text.splitlines() if (found := _WORD.findall(_bare(line)))]
    known = [_may_come_in(one) for one in rules]
    return bool(known) and True not in known and None not in known


def rules_file(config: str, folder: str) -> str | None:
    """Return where the access rules are, by the text of a postgresql.conf and the data directory.

    None when that text does not tell all.
    """
    found = _HBA_FILE.findall(config)
    if found:
        return str(found[-1])
    return None if _INCLUDES.search(config) else f"{folder}/pg_hba.conf"


def _bare(line: str) -> str:
    return line.partition("#")[0]


def _may_come_in(words: list[str]) -> bool | None:
    """Return whether a rule lets loopback in, None when that cannot be told."""
    kind = words[0].lower()
    if kind == "local":
        return False
    if kind not in _TCP or len(words) < 5:  # type, database, user, address, method
        return None
    covers = _covers(words[3].strip('"'), words[4])
    if not covers:
        return covers
    method = words[5] if _is_address(words[4]) and len(words) > 5 else words[4]
    return method.lower() != "reject"


def _covers(address: str, mask: str) -> bool | None:
    if address.lower() in _EVERYBODY_HERE:
        return True
    text = f"{address}/{mask}" if _is_address(mask) else address
    try:
        net = ip_network(text, strict=False)
    except ValueError:
        return None  # a host name: who knows what it is
    return any(one in net for one in _LOOPBACK)


def _is_address(word: str) -> bool:
    try:
        ip_address(word)
    except ValueError:
        return False
    return True
