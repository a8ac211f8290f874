"""Say to Envoy where apps and home listen, and what they speak."""

from collections.abc import Iterator

from homeport.gateway.table import Entry, Table
from homeport.gateway.typed import Json, extension, tcp_address, typed, unix_address
from homeport.model.address import plain
from homeport.model.front import Front, Place, Speaks

HOME = "home"
ACCESS_LOG = "access-log"
SECRETS = "secrets"
_GRPC = ":h2"
_UPSTREAM = "envoy.extensions.upstreams.http.v3.HttpProtocolOptions"
_TLS = "envoy.extensions.transport_sockets.tls.v3.UpstreamTlsContext"
_GETADDRINFO = "envoy.extensions.network.dns_resolver.getaddrinfo.v3.GetAddrInfoDnsResolverConfig"
_CONNECT_S = "5s"
# Shorter than the patience of the usual servers (gunicorn 2 s, Node and uvicorn 5 s), so that no
# request goes into a connection which the app is closing. A new one costs 0.1 ms on loopback.
_IDLE_S = "1.5s"
# Envoy protects a data centre with 1,024 connections per app; 10,000 WebSockets are fine here.
_PLENTY = 1_000_000
# An answer with 1 MB of headers is the app's business.
_ANSWER_HEADERS_KB = 2_048
_ANSWER_HEADERS = 5_000
_WAITING_BATCHES = 16
_BUFFER_BYTES = 1_048_576
# Where nobody listens, ever: connecting fails at once, and the route tries again.
_NOWHERE = "@homeport-nowhere"
PRESERVE_CASE: Json = {
    "stateful_formatter": extension(
        "preserve_case",
        "envoy.extensions.http.header_formatters.preserve_case.v3.PreserveCaseFormatterConfig",
    )
}


def cluster_name(entry: Entry) -> str:
    """Return the name of the cluster for plain requests to the app."""
    return f"app:{entry.key}"


def grpc_cluster_name(entry: Entry) -> str:
    """Return the name of the cluster for gRPC requests to the app."""
    return cluster_name(entry) + (_GRPC if _has_second(entry) else "")


def to_clusters(front: Front, table: Table) -> tuple[Json, ...]:
    """Return one cluster for home, for each of its services, and for each app (https: two)."""
    return (
        to_cluster(HOME, [unix_address(front.home)], _http1()),
        *_services(front),
        *(one for entry in table.entries if entry.reason is None for one in _of(front, entry)),
    )


def _services(front: Front) -> Iterator[Json]:
    if front.access_log is not None:
        log = to_cluster(ACCESS_LOG, [unix_address(front.access_log)], _http2())
        # Batches that home does not take wait here; further ones are dropped, so nothing grows.
        yield log | {"circuit_breakers": {"thresholds": [{"max_requests": _WAITING_BATCHES}]}}
    if front.secrets is not None:
        yield to_cluster(SECRETS, [unix_address(front.secrets)], _http2())


def _of(front: Front, entry: Entry) -> Iterator[Json]:
    place = entry.route.place or Place(path=_NOWHERE)
    is_http2 = entry.route.speaks is Speaks.HTTP2
    yield _app(front, entry, place, cluster_name(entry), is_http2=is_http2)
    if _has_second(entry):
        yield _app(front, entry, place, grpc_cluster_name(entry), is_http2=True)


def _has_second(entry: Entry) -> bool:
    """Return whether gRPC needs a connection of its own.

    An https app takes HTTP/2 for gRPC only: WebSockets of most servers live on HTTP/1.1 alone.
    """
    return entry.route.speaks is Speaks.HTTPS


def _app(front: Front, entry: Entry, place: Place, name: str, *, is_http2: bool) -> Json:
    cluster = to_cluster(name, addresses_of(place), _http2() if is_http2 else _http1())
    if place.name is not None and place.path is None:
        cluster |= by_name()
    if entry.route.speaks is Speaks.HTTPS:
        cluster["transport_socket"] = _tls(front, entry, place, is_http2=is_http2)
    return cluster


def by_name() -> Json:
    """Return how a host name is looked up: as every program here does, the hosts file included."""
    return {
        "type": "LOGICAL_DNS",
        "dns_lookup_family": "ALL",
        "dns_refresh_rate": "5s",
        "typed_dns_resolver_config": extension("getaddrinfo", _GETADDRINFO),
    }


def addresses_of(place: Place) -> list[Json]:
    """Return where to connect; without a host the second one is tried when the first refuses."""
    if place.path is not None:
        return [unix_address(place.path)]
    port = place.port or 0
    if place.name is not None:
        return [tcp_address(place.name, port)]
    if place.host is None:
        return [tcp_address("127.0.0.1", port), tcp_address("::1", port)]
    host = plain(place.host)
    if host.is_unspecified:
        return [tcp_address("127.0.0.1" if host.version == 4 else "::1", port)]
    return [tcp_address(str(host).partition("%")[0], port)]


def to_cluster(name: str, addresses: list[Json], speaks: Json | None = None) -> Json:
    """Return the cluster that connects to `addresses`; without `speaks` it carries bytes."""
    endpoint: Json = {"address": addresses[0]}
    if addresses[1:]:
        endpoint["additional_addresses"] = [{"address": one} for one in addresses[1:]]
    limits = ("max_connections", "max_pending_requests", "max_requests", "max_retries")
    return {
        "name": name,
        "type": "STATIC",
        "connect_timeout": _CONNECT_S,
        "per_connection_buffer_limit_bytes": _BUFFER_BYTES,
        "circuit_breakers": {"thresholds": [dict.fromkeys(limits, _PLENTY)]},
        **({} if speaks is None else {"typed_extension_protocol_options": {_UPSTREAM: speaks}}),
        "load_assignment": {
            "cluster_name": name,
            "endpoints": [{"lb_endpoints": [{"endpoint": endpoint}]}],
        },
    }


def _http1() -> Json:
    return _speaks(
        http_protocol_options={"header_key_format": PRESERVE_CASE, "enable_trailers": True}
    )


def _http2() -> Json:
    return _speaks(http2_protocol_options={"allow_connect": True})


def _speaks(**options: Json) -> Json:
    return typed(
        _UPSTREAM,
        common_http_protocol_options={
            "idle_timeout": _IDLE_S,
            "max_headers_count": _ANSWER_HEADERS,
            "max_response_headers_kb": _ANSWER_HEADERS_KB,
        },
        explicit_http_config=options,
    )


def _tls(front: Front, entry: Entry, place: Place, *, is_http2: bool) -> Json:
    """Return TLS towards the app; on loopback nobody is in between, so it may sign for itself."""
    sni = place.name or "localhost"
    common: Json = {"alpn_protocols": ["h2" if is_http2 else "http/1.1"]}
    if entry.route.verifies:
        common["validation_context"] = {
            "trusted_ca": {"filename": front.trusted_ca},
            "match_typed_subject_alt_names": [{"san_type": "DNS", "matcher": {"exact": sni}}],
        }
    return extension("tls", _TLS, sni=sni, common_tls_context=common)
