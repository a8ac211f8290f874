"""Sort the routes of a Front: which can be served, which lead to home, and why."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from urllib.parse import quote

from homeport.model.door import Reason
from homeport.model.front import AppRoute, Front, Place, Speaks

SUFFIX = ".localhost"
# Underscores are no host names, but browsers send them and compose projects have them.
_LABEL = r"[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?"
_NAME = re.compile(rf"{_LABEL}(?:\.{_LABEL})*")
_HOST = re.compile(rf"{_NAME.pattern}|[0-9a-f:]*:[0-9a-f:.]*")
# Source: RFC 1035 2.3.4.
_LONGEST_HOST = 253
# Source: unix(7), sun_path has 108 bytes with its final zero.
_LONGEST_PATH = 107
_PORTS = range(1, 65_536)
# What RFC 3986 lets stand in a path; "%" stays, so that a prefix may be written escaped.
_IN_PATH = "/%:@!$&'()*+,;=~-._"


@dataclass(frozen=True, slots=True, kw_only=True)
class Skipped:
    """A route that the gateway cannot have, and why."""

    name: str
    prefix: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A route that the gateway has.

    `key` stays the same when the app moves. `reason` is why it leads to home, None when it leads
    to `place`; `is_waiting` when requests are to wait for a place to come.
    """

    route: AppRoute
    host: str
    prefix: str
    key: str
    reason: Reason | None = None

    @property
    def is_waiting(self) -> bool:
        """Whether there is nothing to connect to yet, and requests may wait for it."""
        return self.reason is None and self.route.place is None


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """All routes, the longest prefix of a name first."""

    home: tuple[str, ...]
    entries: tuple[Entry, ...]
    skipped: tuple[Skipped, ...]


def to_table(front: Front) -> Table:
    """Sort the routes of `front`; of two for the same name and prefix the first one counts."""
    home = tuple(_home_hosts(front.names_of_home))
    found: dict[tuple[str, str], Entry] = {}
    skipped: list[Skipped] = []
    for route in front.routes:
        host, prefix = route.name.lower() + SUFFIX, to_prefix(route.prefix)
        why = _trouble(host, prefix, home)
        if why is None and (host, prefix) in found:
            why = "another route has the same name and prefix"
        if why is None and prefix is not None:
            found[host, prefix] = _entry(front, route, host, prefix)
        else:
            skipped.append(Skipped(name=route.name, prefix=route.prefix, why=why or ""))
    entries = sorted(found.values(), key=lambda one: (one.host, -len(one.prefix), one.prefix))
    return Table(home=home, entries=tuple(entries), skipped=tuple(skipped))


def to_prefix(prefix: str) -> str | None:
    """Return `prefix` as it comes over the wire, None when it is no part of a path."""
    if any(one in prefix for one in "?#") or any(ord(one) < 0x21 for one in prefix):
        return None
    return quote("/" + prefix.strip("/"), safe=_IN_PATH, errors="replace")


def key_of(name: str, prefix: str) -> str:
    """Return what stays the same when the app of a route moves: its cluster and counts have it."""
    if prefix == "/":
        return name.lower()
    return f"{name.lower()}-{sha256((to_prefix(prefix) or prefix).encode()).hexdigest()[:8]}"


def why_unreachable(place: Place) -> str | None:
    """Return why Envoy cannot connect to `place` by itself, None when it can."""
    if place.path is not None:
        if place.path.startswith("@") and place.namespace is not None:
            return "it is an abstract socket of another network namespace"
        is_good = place.path.startswith(("/", "@")) and "\0" not in place.path
        is_short = len(place.path.encode(errors="replace")) <= _LONGEST_PATH
        return None if is_good and is_short else "the path is not one of a unix socket"
    if place.port not in _PORTS:
        return "it has no port"
    if place.namespace is not None:
        return "it is in another network namespace, and no relay leads there"
    if place.name is not None and not _is_host(place.name):
        return "its host is not a host name"
    return None


def _entry(front: Front, route: AppRoute, host: str, prefix: str) -> Entry:
    key = key_of(route.name, prefix)
    reason = _reason(front, route)
    return Entry(route=route, host=host, prefix=prefix, key=key, reason=reason)


def _reason(front: Front, route: AppRoute) -> Reason | None:
    if route.is_hidden:
        return Reason.HIDDEN
    if route.place is None and not route.holds:
        return Reason.DOWN
    if route.verifies and route.speaks is Speaks.HTTPS and front.trusted_ca is None:
        return Reason.UNREACHABLE
    if route.place is not None and why_unreachable(route.place) is not None:
        return Reason.UNREACHABLE
    return None


def _trouble(host: str, prefix: str | None, home: tuple[str, ...]) -> str | None:
    if not _is_host(host):
        return "it is not a host name"
    if host in home:
        return "the name is Homeport's own"
    return "the prefix is not part of a path" if prefix is None else None


def _is_host(host: str) -> bool:
    return len(host) <= _LONGEST_HOST and _NAME.fullmatch(host.lower()) is not None


def _home_hosts(names: tuple[str, ...]) -> Iterator[str]:
    """Yield `names` as they stand in a Host header, each once."""
    for one in dict.fromkeys(name.lower().strip("[]") for name in names):
        if _HOST.fullmatch(one) is not None:
            yield f"[{one}]" if ":" in one else one
