"""One try to connect, and how the kernel sees the server's end of it."""

from dataclasses import dataclass
from enum import StrEnum

from homeport.model.address import Host


class Outcome(StrEnum):
    """How connect(2) ended.

    NO_LOCAL_PORT is EADDRNOTAVAIL, NO_FAMILY EAFNOSUPPORT, UNREACHABLE ENETUNREACH or EHOSTUNREACH,
    NOT_PERMITTED EPERM, DENIED EACCES, INVALID EINVAL (a blackhole route), MISSING ENOENT (unix),
    WRONG_KIND EPROTOTYPE (a datagram unix socket).
    """

    CONNECTED = "connected"
    REFUSED = "refused"
    TIMEOUT = "timeout"
    RESET = "reset"
    UNREACHABLE = "unreachable"
    NO_LOCAL_PORT = "no-local-port"
    NO_FAMILY = "no-family"
    NOT_PERMITTED = "not-permitted"
    DENIED = "denied"
    INVALID = "invalid"
    MISSING = "missing"
    WRONG_KIND = "wrong-kind"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class ServerEnd:
    """The other end of our connection, when it is on this machine and in this network namespace.

    `is_accepted` is False while the connection waits in the accept queue. `unread_bytes` is what
    the server has not read of what we sent. `host` and `port` are what it really is connected at:
    another port than the one we asked for means that a NAT rule led us astray.
    `pids` hold the socket (empty where that may not be seen).
    """

    host: Host | None
    port: int
    is_accepted: bool
    unread_bytes: int
    pids: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempt:
    """One connect(2). `host` and `port`, or `path` for a unix socket, are what was tried.

    `error` is the errno's name ("ECONNREFUSED"), None when it connected. `uid` is the user as whom
    it was tried, None for the caller. `server_end` is None where the kernel does not show it.
    """

    host: Host | None
    port: int | None
    path: str | None = None
    outcome: Outcome
    error: str | None = None
    took_s: float = 0.0
    uid: int | None = None
    server_end: ServerEnd | None = None
