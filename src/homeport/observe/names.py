"""Ask libc for the addresses of a name, with a deadline, and read the files that decide it."""

import socket
import time
from dataclasses import dataclass
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread

from homeport.model.address import Host, parse_host
from homeport.model.resolution import HostsLine, Resolution
from homeport.observe.hosts_file import read_hosts
from homeport.observe.nsswitch import read_nameservers, read_sources

_LIVE = Path("/")
_DEADLINE_S = 3.0
_NOT_FOUND = "EAI_NONAME"
# By number; on some systems two names share one.
_ERRORS = {number: one for one, number in sorted(vars(socket).items()) if one.startswith("EAI_")}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Answer:
    addresses: tuple[Host, ...] = ()
    error: str | None = None


def resolve(name: str, *, root: Path = _LIVE, deadline_s: float = _DEADLINE_S) -> Resolution:
    """Return what `name` leads to, and what the files below `root` say of it.

    libc is asked as clients ask it: all families, for a TCP connection. A literal address needs no
    libc. Of a captured machine only its hosts file can answer.

    Source: getaddrinfo(3).
    Cost: 1 ms for a name in the hosts file, and 60 ms more for a block list of a million lines;
    `deadline_s` when no name server answers.
    """
    literal = _literal(name)
    if literal is not None:
        return Resolution(name=name, addresses=(literal,))
    hosts = read_hosts(name, root)
    started = time.monotonic()
    answer = _ask(name, deadline_s) if root == _LIVE else _by_lines(hosts.lines)
    return Resolution(
        name=name,
        addresses=answer.addresses,
        error=answer.error,
        took_s=time.monotonic() - started,
        hosts_lines=hosts.lines,
        is_hosts_readable=hosts.is_readable,
        sources=read_sources(root),
        nameservers=read_nameservers(root),
        other_names=hosts.other_names,
    )


def _literal(name: str) -> Host | None:
    try:
        return parse_host(name)
    except ValueError:
        return None


def _by_lines(lines: tuple[HostsLine, ...]) -> _Answer:
    hosts = dict.fromkeys(one.host for one in lines if one.host is not None)
    return _Answer(addresses=tuple(hosts), error=None if hosts else _NOT_FOUND)


def _ask(name: str, deadline_s: float) -> _Answer:
    """Return libc's answer, or give up on it: a dead name server keeps it for half a minute.

    getaddrinfo cannot be stopped, so its thread is a daemon and ends when it ends.
    """
    answers: SimpleQueue[_Answer] = SimpleQueue()
    Thread(target=lambda: answers.put(_ask_libc(name)), daemon=True, name="getaddrinfo").start()
    try:
        return answers.get(timeout=deadline_s)
    except Empty:
        return _Answer(error="timeout")


def _ask_libc(name: str) -> _Answer:
    if not name:
        return _Answer(error=_NOT_FOUND)
    try:
        found = socket.getaddrinfo(name, None, type=socket.SOCK_STREAM)
    except socket.gaierror as error:
        return _Answer(error=_ERRORS.get(error.errno or 0, f"EAI_{error.errno}"))
    except (OSError, ValueError):
        # ValueError: a zero byte, or a label that no name may have (UnicodeError of the IDNA codec)
        return _Answer(error=_NOT_FOUND)
    hosts = dict.fromkeys(parse_host(str(address[0])) for *_, address in found)
    return _Answer(addresses=tuple(hosts))
