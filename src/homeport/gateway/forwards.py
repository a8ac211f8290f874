"""Say to Envoy which bytes it carries where, beside the door: a listener and a cluster for each."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from homeport.gateway.access_log import log_connections
from homeport.gateway.clusters import addresses_of, by_name, to_cluster
from homeport.gateway.listeners import BUFFER_BYTES
from homeport.gateway.table import why_unreachable
from homeport.gateway.typed import FOREVER, Json, extension, tcp_address
from homeport.model.address import Host, Transport
from homeport.model.front import Forward, Front, Place

PREFIX = "forward:"
LOG = "forward"
_TCP_PROXY = "envoy.extensions.filters.network.tcp_proxy.v3.TcpProxy"
_UDP_PROXY = "envoy.extensions.filters.udp.udp_proxy.v3.UdpProxyConfig"
_UDP_ROUTE = "envoy.extensions.filters.udp.udp_proxy.v3.Route"
# As long as routers remember a UDP association that was used both ways. Source: RFC 4787, REQ-5.
_SESSION_S = "300s"
_OWN_ONLY = 0o600
_NAME = re.compile(r"[a-z0-9_-]+")
_LOOPBACK = {4: "127.0.0.1", 6: "::1"}


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """A forward that the gateway cannot have, and why."""

    name: str
    why: str


def left_out(front: Front) -> tuple[LeftOut, ...]:
    """Return the forwards of `front` that no listener can be made for."""
    return tuple(LeftOut(name=one.name, why=why) for one, why in _judged(front) if why is not None)


def to_forward_listeners(front: Front) -> tuple[Json, ...]:
    """Return a listener for each forward that can be served."""
    return tuple(_listener(front, one) for one in _served(front))


def to_forward_clusters(front: Front) -> tuple[Json, ...]:
    """Return a cluster for each forward that can be served."""
    return tuple(_cluster(one) for one in _served(front))


def _served(front: Front) -> Iterator[Forward]:
    return (one for one, why in _judged(front) if why is None)


def _judged(front: Front) -> Iterator[tuple[Forward, str | None]]:
    """Yield each forward with why it cannot be; of two with the same name the first one counts."""
    seen: set[str] = set()
    for one in front.forwards:
        why = "another forward has the same name" if one.name in seen else _trouble(front, one)
        seen.add(one.name)
        yield one, why


def _trouble(front: Front, one: Forward) -> str | None:
    if _NAME.fullmatch(one.name) is None:
        return "that is no name"
    if one.transport is Transport.UDP and (one.listen.path or one.target.path):
        return "a unix socket has no UDP"
    if one.listen.path is None and not all(_is_loopback(each) for each in _hosts(front, one)):
        return "it would be open to other machines"
    if one.listen.port == front.port and one.transport is not Transport.UDP:
        return "the door listens there"
    if not _hosts(front, one) and one.listen.path is None:
        return "this machine has no such loopback address"
    why = why_unreachable(one.listen)
    return why_unreachable(one.target) if why is None else f"where it listens: {why}"


def _is_loopback(host: str) -> bool:
    return host == "::1" or host.startswith("127.")


def _hosts(front: Front, one: Forward) -> list[str]:
    """Return the addresses to listen on: those of the families in which the door listens."""
    if one.listen.host is not None:
        return [str(one.listen.host)]
    families = {host.version for host in front.hosts}
    return [host for version, host in _LOOPBACK.items() if version in families]


def _listener(front: Front, one: Forward) -> Json:
    addresses = _listen_addresses(front, one)
    found: Json = {
        "name": f"{PREFIX}{one.name}",
        "stat_prefix": _stats(one),
        "address": addresses[0],
        "per_connection_buffer_limit_bytes": BUFFER_BYTES,
        # Nobody who listens there already shares the port in silence.
        "enable_reuse_port": False,
    }
    if addresses[1:]:
        found["additional_addresses"] = [{"address": each} for each in addresses[1:]]
    return found | (_udp(one) if one.transport is Transport.UDP else _tcp(front, one))


def _listen_addresses(front: Front, one: Forward) -> list[Json]:
    if one.listen.path is not None:
        return [{"pipe": {"path": one.listen.path, "mode": _OWN_ONLY}}]
    found = [tcp_address(host, one.listen.port or 0) for host in _hosts(front, one)]
    if one.transport is Transport.UDP:
        for each in found:
            each["socket_address"]["protocol"] = "UDP"
    return found


def _tcp(front: Front, one: Forward) -> Json:
    proxy = extension(
        "tcp",
        _TCP_PROXY,
        stat_prefix=_stats(one),
        cluster=f"{PREFIX}{one.name}",
        # A database connection may rest for days.
        idle_timeout=FOREVER,
        **log_connections(front, LOG),
    )
    return {"filter_chains": [{"filters": [proxy]}]}


def _udp(one: Forward) -> Json:
    route = extension("route", _UDP_ROUTE, cluster=f"{PREFIX}{one.name}")
    proxy = extension(
        "udp",
        _UDP_PROXY,
        stat_prefix=_stats(one),
        idle_timeout=_SESSION_S,
        # Envoy 1.40 warns of it as work in progress, and of `cluster` as deprecated: one line each.
        matcher={"on_no_match": {"action": route}},
    )
    return {"udp_listener_config": {}, "listener_filters": [proxy]}


def _cluster(one: Forward) -> Json:
    target = one.target
    addresses = addresses_of(target)
    if one.transport is Transport.UDP:
        # No datagram is refused, so there is no second try.
        addresses = addresses[:1]
    found = to_cluster(f"{PREFIX}{one.name}", addresses)
    return found | by_name() if _is_by_name(target) else found


def _is_by_name(place: Place) -> bool:
    host: Host | None = place.host
    return place.name is not None and place.path is None and host is None


def _stats(one: Forward) -> str:
    return f"{LOG}.{one.name}"
