"""Take home's port on both loopback addresses, or say who has it."""

import errno
import socket
from collections.abc import Callable
from dataclasses import dataclass

from homeport.errors import HelperMissingError, NotAllowedError, PortTakenError
from homeport.model.port_class import HIGHEST_PORT

HOME_PORT = 62_893
# How far to look for a free neighbour before asking the user to choose.
_NEIGHBOURS = 100
_BACKLOG = 128
_NO_SUCH_FAMILY = (errno.EAFNOSUPPORT, errno.EADDRNOTAVAIL, errno.EPROTONOSUPPORT)

Who = Callable[[int], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Door:
    """The bound sockets, their port, and what the user should know about it."""

    port: int
    sockets: tuple[socket.socket, ...]
    notes: tuple[str, ...]


def bind_exactly(port: int, who: Who) -> Door:
    """Take `port`.

    Raises: PortTakenError naming the holder that `who` finds, NotAllowedError, HelperMissingError.
    """
    door = _bind_both(port)
    if door is None:
        raise PortTakenError(
            f"port {port} is taken by {who(port)}",
            hint=f"homeport free {port} ends it; without --port, home finds a free port itself",
        )
    return door


def bind_nearby(first: int, who: Who) -> Door:
    """Take `first`, or the next free port above it; the notes say who was in the way.

    Raises: PortTakenError when all neighbours are taken, NotAllowedError, HelperMissingError.
    """
    last = min(first + _NEIGHBOURS, HIGHEST_PORT)
    for port in range(first, last + 1):
        door = _bind_both(port)
        if door is None:
            continue
        if port == first:
            return door
        moved = f"port {first} is taken by {who(first)}, so home moved to {port}"
        return Door(port=port, sockets=door.sockets, notes=(moved, *door.notes))
    raise PortTakenError(
        f"ports {first} to {last} are all taken, {first} by {who(first)}",
        hint="choose another one: homeport up --port N",
    )


def _bind_both(port: int) -> Door | None:
    """Bind `port` on 127.0.0.1 and ::1; None when either is taken."""
    v4 = _bind(socket.AF_INET, "127.0.0.1", port)
    if v4 is None:
        return None
    try:
        v6 = _bind(socket.AF_INET6, "::1", port)
    except _NoFamilyError:
        note = "this machine has no IPv6 loopback (::1): home answers on 127.0.0.1 only"
        return Door(port=port, sockets=(v4,), notes=(note,))
    except NotAllowedError:
        v4.close()
        raise
    if v6 is None:
        v4.close()
        return None
    return Door(port=port, sockets=(v4, v6), notes=())


class _NoFamilyError(HelperMissingError):
    """This machine has no such loopback address."""


def _bind(family: socket.AddressFamily, host: str, port: int) -> socket.socket | None:
    """Return a listening socket, or None when somebody has the port.

    SO_REUSEADDR lets home come back at once after a restart (TIME_WAIT); while another socket
    listens, Linux refuses all the same. It listens right away, because a port that is bound but
    silent can still be lost to a second SO_REUSEADDR binder.

    Source: socket(7), ip(7).
    """
    made: socket.socket | None = None
    try:
        made = socket.socket(family, socket.SOCK_STREAM)
        made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        if family == socket.AF_INET6:
            made.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
        made.bind((host, port))
        made.listen(_BACKLOG)
    except OSError as error:
        if made is not None:
            made.close()
        if error.errno == errno.EADDRINUSE:
            return None
        raise _translated(error, host, port) from error
    return made


def _translated(error: OSError, host: str, port: int) -> HelperMissingError | NotAllowedError:
    if error.errno in _NO_SUCH_FAMILY:
        return _NoFamilyError(
            f"this machine has no loopback address {host}", hint="bring it up: ip link set lo up"
        )
    return NotAllowedError(
        f"the system does not let home have port {port}: {error.strerror}",
        hint="choose a port above 1023: homeport up --port N",
    )
