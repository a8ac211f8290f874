"""Put sizes, times, reach and commands into the words that the page shows."""

import shlex
from collections.abc import Sequence

from homeport.model.address import Transport, reachable_host
from homeport.model.exposure import Reach
from homeport.model.label import label
from homeport.model.service import Service

_STEPS = ((86_400, "d"), (3_600, "h"), (60, "m"), (1, "s"))
_REACH = {
    Reach.LOOPBACK: "this machine",
    Reach.BRIDGE: "containers",
    Reach.LAN: "LAN",
    Reach.EVERYWHERE: "everywhere",
}
# Registered names of protocols that a browser cannot speak, so "Open" would only mislead.
_NOT_FOR_BROWSERS = frozenset((
    "ssh", "telnet", "smtp", "domain", "pop3", "imap", "ldap", "ldaps", "imaps", "pop3s", "mysql",
    "postgresql", "redis", "amqp", "mqtt", "mongodb", "memcache", "ftp", "rsync", "submission",
    "cassandra", "zookeeper", "kafka", "nfs", "sunrpc", "vnc", "ms-sql-s", "oracle",
    "xmpp-client", "epmd", "secure-mqtt", "nntp", "ident",
))  # fmt: skip


def size(count_bytes: int | None) -> str:
    """Return a size for people: `142 MB`, `1.4 GB`."""
    if count_bytes is None:
        return ""
    value = count_bytes / 1024
    for unit in ("KB", "MB"):
        if value < 1000:
            return f"{value:.0f} {unit}"
        value /= 1024
    return f"{value:.1f} GB"


def span(seconds: float | None) -> str:
    """Return a length of time in its largest whole unit: `45s`, `3m`, `2h`, `5d`."""
    if seconds is None:
        return ""
    for length, unit in _STEPS:
        if seconds >= length:
            return f"{int(seconds // length)}{unit}"
    return "0s"


def count(number: int, noun: str, plural: str = "") -> str:
    """Return `1 server`, `2 servers`."""
    return f"{number} {noun}" if number == 1 else f"{number} {plural or noun + 's'}"


def reach_words(reach: Reach) -> str:
    """Return who can get there, in a word or two."""
    return _REACH[reach]


def command_line(argv: Sequence[str]) -> str:
    """Return `argv` as it could be typed again; an empty one stays empty."""
    return shlex.join(argv)


def short_command(service: Service) -> str:
    """Return the command without what the line says already, the program's name above all."""
    if not service.argv:
        return ""
    program, *rest = service.argv
    name = program.rpartition("/")[2] or program
    known, low = what_it_is(service).casefold(), name.casefold()
    if known.startswith(low) or low.startswith(known.split()[0]):  # "node" of "Node.js 22"
        return shlex.join(rest)
    return shlex.join((name, *rest))


def address_words(service: Service) -> str:
    """Return the bound addresses, or the path of a unix socket."""
    if service.transport is Transport.UNIX:
        return service.path or "unnamed"
    return ", ".join(service.addresses)


def what_it_is(service: Service) -> str:
    """Return what answers there: framework or product with its version, else the process."""
    return label(service) or "unknown process"


def open_url(service: Service) -> str | None:
    """Return the address a browser can open, None when this is hardly a web server.

    Without an identified protocol a TCP port counts as one, unless it is an old acquaintance
    that is not (5432, 6379 and the like) or part of the system.
    """
    if service.url and service.url.startswith(("http://", "https://")):
        return service.url
    if service.transport is not Transport.TCP or service.port is None or service.namespace:
        return None
    if service.protocol is not None:
        if not service.protocol.casefold().startswith(("http", "ws", "h2")):
            return None
    elif service.is_background or _is_known_otherwise(service):
        return None
    scheme = "https" if service.tls else "http"
    return f"{scheme}://{reachable_host(service.addresses) or '127.0.0.1'}:{service.port}"


def doctor_target(service: Service) -> str:
    """Return what to ask the doctor about a service, empty for what it cannot connect to."""
    if service.namespace or service.transport is Transport.UDP:
        return ""
    if service.url:
        return service.url
    if service.port is None:
        return service.path or ""
    return f"{reachable_host(service.addresses) or '127.0.0.1'}:{service.port}"


def _is_known_otherwise(service: Service) -> bool:
    name = service.port_class.iana_name if service.port_class else None
    return name is not None and name.casefold() in _NOT_FOR_BROWSERS
