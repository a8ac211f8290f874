"""Find out, before the gateway tries, which forwards can have the place they are to listen on."""

import os
import socket
import stat
from collections.abc import Collection, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from homeport.model.address import Transport, parse_host, plain
from homeport.model.front import Forward
from homeport.model.service import Service

_FIRST_PORT = Path("/proc/sys/net/ipv4/ip_unprivileged_port_start")
_USUAL_FIRST_PORT = 1024
_ANSWER_S = 0.2


@dataclass(frozen=True, slots=True, kw_only=True)
class Servable:
    """The forwards that can be served, and why the others cannot, by name."""

    forwards: tuple[Forward, ...] = ()
    refused: Mapping[str, str] = field(default_factory=dict)


def servable(
    forwards: Iterable[Forward],
    services: Iterable[Service],
    *,
    gateway_pids: Collection[int] = (),
    our_paths: Collection[str] = (),
    first_port: int | None = None,
) -> Servable:
    """Say which of `forwards` can listen, in view of who listens now.

    What a process of `gateway_pids` listens on is ours, and so are `our_paths`. `first_port` is the
    lowest port that we may have; None: ask the system. Envoy would take away whatever stands at the
    path of a unix socket, so nothing but a dead socket of our own may stand there.
    """
    others = tuple(services)
    lowest = lowest_port() if first_port is None else first_port
    served: list[Forward] = []
    refused: dict[str, str] = {}
    for one in forwards:
        if one.listen.path is None:
            why = _why_no_port(one, others, gateway_pids, lowest)
        elif one.listen.path in our_paths:
            why = None
        else:
            why = _why_no_path(Path(one.listen.path), others, gateway_pids)
        if why is None:
            served.append(one)
        else:
            refused[one.name] = why
    return Servable(forwards=tuple(served), refused=refused)


def lowest_port() -> int:
    """Return the lowest port that this user may listen on.

    Source: ip(7), ip_unprivileged_port_start.
    """
    if os.geteuid() == 0:
        return 1
    try:
        return int(_FIRST_PORT.read_text())
    except (OSError, ValueError):
        return _USUAL_FIRST_PORT


def sweep_socket(path: Path) -> None:
    """Take away the socket at `path` if it is a dead one of our own."""
    with suppress(OSError):
        if _is_own_socket(path.lstat()) and _listener_at(path) is None:
            path.unlink()


def _why_no_port(
    one: Forward, services: tuple[Service, ...], gateway_pids: Collection[int], lowest: int
) -> str | None:
    port = one.listen.port or 0
    if port < lowest:
        return f"port {port} is for root; ports from {lowest} on are for everybody"
    holder = next((each for each in services if _holds(each, one)), None)
    if holder is None or _is_held_by(holder, gateway_pids):
        return None
    who = holder.process or "somebody"
    return f"port {port} is in use by {who}" + (f" (pid {holder.pid})" if holder.pid else "")


def _holds(service: Service, one: Forward) -> bool:
    wanted = "udp" if one.transport is Transport.UDP else "tcp"
    if (service.port, service.transport, service.namespace) != (one.listen.port, wanted, None):
        return False
    hosts = [plain(parse_host(each)) for each in service.addresses]
    if one.listen.host is None:
        return any(host.is_loopback or host.is_unspecified for host in hosts)
    # A wildcard of IPv6 takes IPv4 as well, more often than not.
    return any(
        host == one.listen.host
        or (host.is_unspecified and host.version in (6, one.listen.host.version))
        for host in hosts
    )


def _why_no_path(
    path: Path, services: tuple[Service, ...], gateway_pids: Collection[int]
) -> str | None:
    holder = next((one for one in services if one.path == str(path)), None)
    if holder is not None and _is_held_by(holder, gateway_pids):
        return None
    try:
        found = path.lstat()
    except FileNotFoundError:
        return None if os.access(path.parent, os.W_OK) else f"{path.parent} is not ours to write to"
    except OSError as error:
        return f"{path} cannot be looked at: {error.strerror}"
    if not _is_own_socket(found):
        return f"there is something at {path} already; it would be lost"
    pid = _listener_at(path)
    if pid is None or pid in gateway_pids:
        return None
    return f"another program listens at {path}" + (f" (pid {pid})" if pid else "")


def _is_held_by(service: Service, pids: Collection[int]) -> bool:
    return any(one in pids for one in (service.pid, *service.pids))


def _is_own_socket(found: os.stat_result) -> bool:
    return stat.S_ISSOCK(found.st_mode) and found.st_uid == os.geteuid()


def _listener_at(path: Path) -> int | None:
    """Return the process that listens at `path`, 0 when it cannot be told, None when nobody does.

    Source: unix(7), SO_PEERCRED.
    """
    with socket.socket(socket.AF_UNIX) as asked:
        asked.settimeout(_ANSWER_S)
        try:
            asked.connect(str(path))
        except ConnectionRefusedError:
            return None
        except OSError:
            return 0
        if not hasattr(socket, "SO_PEERCRED"):
            return 0
        return int.from_bytes(asked.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, 4), "little")
