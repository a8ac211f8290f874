"""One connect(2) to an address of this machine, and how it ended."""

import errno
import os
import socket
import struct
from collections.abc import Callable
from dataclasses import dataclass, replace
from ipaddress import IPv6Address
from pathlib import Path
from time import monotonic
from typing import Final

from homeport.model.address import Host, Transport, plain
from homeport.model.attempt import Attempt, Outcome, ServerEnd
from homeport.probe.consult.stranger import Errand, connect_as

DEADLINE_S: Final = 1.6
# A closed UDP port of this machine says so at once.
_DATAGRAM_PATIENCE_S = 0.3
# Of this thread: each may be in a network namespace of its own.
_LINK_LOCALS: Final = Path("/proc/thread-self/net/if_inet6")
Where = tuple[str | int | bytes, ...] | bytes
# Looks up the server's end of a connection; home hands it in, for only observe can see it.
Look = Callable[[socket.socket], ServerEnd | None]

_OUTCOMES: Final = {
    errno.ECONNREFUSED: Outcome.REFUSED,
    errno.ETIMEDOUT: Outcome.TIMEOUT,
    errno.EAGAIN: Outcome.TIMEOUT,  # a unix socket whose queue stayed full
    errno.EINPROGRESS: Outcome.TIMEOUT,  # how connect(2) ends with SO_SNDTIMEO
    errno.ECONNRESET: Outcome.RESET,
    errno.ENETUNREACH: Outcome.UNREACHABLE,
    errno.EHOSTUNREACH: Outcome.UNREACHABLE,
    errno.EADDRNOTAVAIL: Outcome.NO_LOCAL_PORT,
    errno.EAFNOSUPPORT: Outcome.NO_FAMILY,
    errno.EPERM: Outcome.NOT_PERMITTED,
    errno.EACCES: Outcome.DENIED,
    errno.EINVAL: Outcome.INVALID,
    errno.ENOENT: Outcome.MISSING,
    errno.ENOTDIR: Outcome.MISSING,
    errno.EPROTOTYPE: Outcome.WRONG_KIND,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """What to connect to, and how.

    `path` is that of a unix socket ("@name" for an abstract one). `uid` is the user to be while
    connecting, None for the caller; only root can be another one. `source` is the address to come
    from. `may_send` allows the one empty datagram without which UDP tells nothing. `allowed` are
    this machine's own addresses beside loopback; no other one is tried.
    """

    host: Host | None = None
    port: int = 0
    path: str | None = None
    transport: Transport = Transport.TCP
    deadline_s: float = DEADLINE_S
    uid: int | None = None
    source: Host | None = None
    may_send: bool = False
    allowed: frozenset[Host] = frozenset()


def try_connect(
    goal: Goal, *, keep: bool = False, look: Look | None = None
) -> tuple[Attempt, socket.socket | None]:
    """Return how connecting ended, and with `keep` the open connection.

    `look` is asked for the server's end while the connection is still there.

    Raises: ValueError when the address is not one of this machine, or no address at all.
    Cost: at most `deadline_s`; as another user 20 ms more.
    """
    family, where = _where(goal)
    began = monotonic()
    opened, number = _connected(goal, family, where)
    if opened is not None and goal.transport is Transport.UDP and goal.may_send:
        number = _send_nothing(opened)
    if opened is not None and _is_with_itself(opened):
        opened.close()
        number = errno.ECONNREFUSED
    number = errno.ETIMEDOUT if number == errno.EINPROGRESS else number
    attempt = _attempt(goal, number, monotonic() - began)
    if opened is None or attempt.outcome is not Outcome.CONNECTED:
        if opened is not None:
            opened.close()
        return attempt, None
    if look is not None:
        attempt = replace(attempt, server_end=look(opened))
    if not keep:
        opened.close()
        return attempt, None
    return attempt, opened


def _attempt(goal: Goal, number: int, took_s: float) -> Attempt:
    outcome = _OUTCOMES.get(number, Outcome.OTHER) if number else Outcome.CONNECTED
    return Attempt(
        host=goal.host,
        port=None if goal.path else goal.port,
        path=goal.path,
        outcome=outcome,
        error=errno.errorcode.get(number, str(number)) if number else None,
        took_s=took_s,
        uid=_other_user(goal),
    )


def _other_user(goal: Goal) -> int | None:
    """Return the user to become, None for staying who we are: only root can be another."""
    me = os.geteuid()
    return goal.uid if me == 0 and goal.uid != me else None


def _where(goal: Goal) -> tuple[int, Where]:
    if goal.path:
        # "@name" is an abstract socket, as ss and /proc/net/unix write it.
        path = os.fsencode(goal.path)
        return socket.AF_UNIX, b"\0" + path[1:] if path.startswith(b"@") else path
    host = goal.host
    if host is None or not 0 < goal.port < 65_536:  # ports have 16 bits
        raise ValueError("no address to connect to")
    inner = plain(host)
    if not (inner.is_loopback or inner.is_unspecified or host in goal.allowed):
        raise ValueError(f"{host} is not an address of this machine")
    family, _, _, _, where = socket.getaddrinfo(
        str(host), goal.port, type=socket.SOCK_STREAM, flags=socket.AI_NUMERICHOST
    )[0]
    if isinstance(host, IPv6Address) and host.is_link_local:
        return family, (*where[:3], _interface_of(host))
    return family, where


def _interface_of(host: IPv6Address) -> int:
    """Return the index of the interface that has a link-local address, 0 when none has it.

    Source: proc(5), /proc/net/if_inet6: address, index, prefix, scope, flags, name.
    """
    try:
        rows = _LINK_LOCALS.read_text().splitlines()
    except OSError:
        return 0  # no IPv6 here
    found = (row.split()[1] for row in rows if row.startswith(host.packed.hex()))
    return int(next(found, "0"), 16)


def _connected(goal: Goal, family: int, where: Where) -> tuple[socket.socket | None, int]:
    kind = socket.SOCK_DGRAM if goal.transport is Transport.UDP else socket.SOCK_STREAM
    uid = _other_user(goal)
    if uid is not None:
        return connect_as(
            Errand(
                uid=uid,
                family=family,
                kind=kind,
                where=where,
                source=goal.source,
                limit_s=goal.deadline_s,
            )
        )
    try:
        opened = socket.socket(family, kind)
    except OSError as error:
        return None, error.errno or errno.EIO
    number = _connect(opened, goal, where)
    if number:
        opened.close()
        return None, number
    return opened, 0


def _connect(opened: socket.socket, goal: Goal, where: Where) -> int:
    try:
        if goal.source is not None and opened.family != socket.AF_UNIX:
            opened.bind((str(goal.source), 0))
        _bound_waiting(opened, goal.deadline_s)
        opened.connect(where)
        _bound_waiting(opened, 0)
    except OSError as error:
        # Python refuses paths that are too long for the kernel without a number.
        return error.errno or errno.ENAMETOOLONG
    return 0


def _bound_waiting(opened: socket.socket, limit_s: float) -> None:
    """Let connect(2) wait at most so long, as a blocking client does; 0 is for ever.

    A non-blocking unix socket would not wait for room in the queue. Source: socket(7), SO_SNDTIMEO.
    """
    seconds, part = divmod(limit_s, 1)
    timeval = struct.pack("@ll", int(seconds), int(part * 1e6))
    opened.setsockopt(socket.SOL_SOCKET, socket.SO_SNDTIMEO, timeval)


def _send_nothing(opened: socket.socket) -> int:
    opened.settimeout(_DATAGRAM_PATIENCE_S)
    try:
        opened.send(b"")
        opened.recv(1)
    except TimeoutError:
        return 0
    except OSError as error:
        return error.errno or errno.EIO
    finally:
        opened.settimeout(None)
    return 0


def _is_with_itself(opened: socket.socket) -> bool:
    """Return whether we met ourselves: a free port that the kernel gave us as our own, too."""
    if opened.family == socket.AF_UNIX:
        return False
    try:
        return bool(opened.getsockname()[:2] == opened.getpeername()[:2])
    except OSError:
        return False  # it was reset meanwhile, which whoever reads will see
