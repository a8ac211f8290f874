"""Open the one connection of a probe: which of the addresses, and in which network namespace."""

import socket
import threading
from collections.abc import Callable
from time import monotonic

from homeport.model.address import Host, Transport, parse_host, plain
from homeport.model.clues import Door
from homeport.probe.line import Line, NoAnswerError

# Moves the calling thread, and it alone, into the network namespace of the door.
Enter = Callable[[], None]
Where = tuple[str | int | bytes, ...]


def open_line(
    door: Door, *, until: float, enter: Enter | None = None, connects: bool = True
) -> Line:
    """Return a line to `door`; nothing is sent yet.

    A socket belongs to the namespace it was made in, whoever uses it later. So only the making
    needs `enter`, in a thread that ends at once. Source: network_namespaces(7).

    Raises: NoAnswerError when there is no way there.
    """
    family, where = _target(door)
    kind = socket.SOCK_DGRAM if door.transport is Transport.UDP else socket.SOCK_STREAM
    try:
        opened = _made(family, kind, enter)
    except OSError as error:
        raise NoAnswerError(error.strerror or "error") from error
    try:
        left = until - monotonic()
        if left <= 0:
            raise NoAnswerError("timeout")
        opened.settimeout(left)
        if not connects and not isinstance(where, str):
            return Line(opened, door, until, send_to=where)
        opened.connect(where)
    except NoAnswerError:
        opened.close()
        raise
    except OSError as error:
        opened.close()
        raise NoAnswerError(_reason(error)) from error
    return Line(opened, door, until)


def choose_host(door: Door) -> Host | None:
    """Return the address to ask: a loopback one if there is one; None when all are for many."""
    hosts = [_askable(plain(parse_host(one))) for one in door.addresses]
    known = [one for one in hosts if one is not None]
    return min(known, key=lambda one: (not one.is_loopback, one.version), default=None)


def _askable(host: Host) -> Host | None:
    if host.is_multicast or str(host) == "255.255.255.255":
        return None
    if host.is_unspecified:
        return parse_host("::1" if host.version == 6 else "127.0.0.1")  # IPv6
    return host


def _target(door: Door) -> tuple[int, Where | str]:
    if door.transport is Transport.UNIX:
        if not door.path:
            raise NoAnswerError("no path")
        # "@name" is an abstract socket, as ss and /proc/net/unix write it.
        path = f"\0{door.path[1:]}" if door.path.startswith("@") else door.path
        return socket.AF_UNIX, path
    try:
        host = choose_host(door)
    except ValueError:
        raise NoAnswerError("no address") from None
    if host is None or not 0 < door.port < 65_536:  # ports have 16 bits
        raise NoAnswerError("no address")
    zones = [one for one in door.addresses if "%" in one]
    shown = next((one for one in zones if parse_host(one) == host), str(host)).strip("[]")
    return _numeric(shown, door.port)


def _numeric(host: str, port: int) -> tuple[int, Where]:
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_NUMERICHOST)
    except socket.gaierror:
        raise NoAnswerError("no address") from None
    family, _, _, _, where = found[0]
    return family, where


def _made(family: int, kind: int, enter: Enter | None) -> socket.socket:
    if enter is None:
        return socket.socket(family, kind)
    made: list[socket.socket | OSError] = []

    def make() -> None:
        try:
            enter()
            made.append(socket.socket(family, kind))
        except OSError as error:
            made.append(error)

    thread = threading.Thread(target=make, name="homeport-probe-elsewhere")
    thread.start()
    thread.join()
    if not made:
        raise RuntimeError("the thread that enters a network namespace broke down")
    if isinstance(made[0], OSError):
        raise made[0]
    return made[0]


def _reason(error: OSError) -> str:
    if isinstance(error, TimeoutError | BlockingIOError):
        return "timeout"
    if isinstance(error, ConnectionRefusedError):
        return "refused"
    if isinstance(error, ConnectionResetError):
        return "reset"
    return error.strerror or "error"
