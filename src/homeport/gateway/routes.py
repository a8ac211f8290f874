"""Say to Envoy which Host and path lead where."""

import re
from base64 import b64encode
from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from itertools import groupby

from homeport.gateway.clusters import HOME, cluster_name, grpc_cluster_name
from homeport.gateway.grpc_web import route_grpc_web
from homeport.gateway.guises import in_guise
from homeport.gateway.strangers import route_origins
from homeport.gateway.table import SUFFIX, Entry, Table
from homeport.gateway.typed import FOREVER, Json, set_header
from homeport.model.door import Reason
from homeport.model.front import Front

ROUTES = "door"
# What home reads: why a request came to it, and the name that was meant.
REASON_HEADER = "x-homeport-door"
NAME_HEADER = "x-homeport-name"
# And who asks, "127.0.0.1:40000": by the port home finds the user, now that all come through us.
CLIENT_HEADER = "x-homeport-client"
# Each pass through the door leaves the name of the app here.
HOP_HEADER = "x-homeport-hop"
# A server that renders a page may ask itself, with the visitor's headers: that is one more pass.
_PASSES = 2
_LONGEST_KEY = 24
# An app that is just starting, or has just closed a connection, deserves a second try; what was
# not sent yet may be sent again whatever the method is.
_SAFE_TO_RETRY = "connect-failure,refused-stream,reset-before-request"
_RETRIES: Json = {
    "retry_on": _SAFE_TO_RETRY,
    "num_retries": 2,
    "retry_back_off": {"base_interval": "0.05s", "max_interval": "0.25s"},
}
# The pauses are random below 0.25 s, so 0.125 s on average: 80 of them last 10 s.
_HOLD: Json = {"retry_policy": _RETRIES | {"num_retries": 80}}
# When the app goes in the moment that a request reaches it, nobody knows whether it was carried
# out; safe ones may be sent again all the same.  Source: RFC 9110, 9.2.1 and 9.2.2.
_SAFE = {"name": ":method", "string_match": {"safe_regex": {"regex": "GET|HEAD|OPTIONS"}}}
_PEER = "%DOWNSTREAM_DIRECT_REMOTE_ADDRESS%"
_CLIENT = "%DOWNSTREAM_DIRECT_REMOTE_ADDRESS_WITHOUT_PORT%"
_ANY_KEY = b64encode(bytes(16)).decode()
_FOREIGN = "This is Homeport's front door. It serves the names below .localhost, and no other Host."
_LOOP = (
    "This request has come through Homeport's front door to the same app before: "
    "the app passes it on to its own name. Give its proxy the app's port instead."
)


def to_routes(front: Front, table: Table) -> Json:
    """Return the table of all names."""
    hosts = [
        one
        for _, entries in groupby(table.entries, key=lambda one: one.host)
        for one in _of_name(front, tuple(entries))
    ]
    return {
        "name": ROUTES,
        "ignore_port_in_host_matching": True,
        "virtual_hosts": [
            *([_home(table.home)] if table.home else ()),
            *hosts,
            _virtual_host("unknown", (f"*{SUFFIX}",), [_to_home(Reason.UNKNOWN)]),
            _virtual_host("foreign", ("*",), [_refuse(_any_path(), 421, _FOREIGN)]),
        ],
        "request_headers_to_remove": ["x-envoy-external-address"],
        "request_headers_to_add": [
            # Envoy's own would put the address of a network card where the client is 127.0.0.1.
            set_header("x-forwarded-for", _CLIENT, appends=True),
            set_header("x-forwarded-host", "%REQ(:AUTHORITY)%"),
            set_header("x-forwarded-port", str(front.port)),
        ],
    }


def _home(domains: tuple[str, ...]) -> Json:
    return _virtual_host("home", domains, list(_also_by_http2(_to_home(None))))


def _of_name(front: Front, entries: tuple[Entry, ...]) -> Iterator[Json]:
    """Yield the hosts of one name: itself, and its sub-domains, which may have fewer routes."""
    host = entries[0].host
    wild = tuple(one for one in entries if one.route.is_wild)
    if wild == entries:
        yield _virtual_host(host, (host, f"*.{host}"), _routes(front, entries))
        return
    yield _virtual_host(host, (host,), _routes(front, entries))
    if wild:
        yield _virtual_host(f"*.{host}", (f"*.{host}",), _routes(front, wild))


def _routes(front: Front, entries: tuple[Entry, ...]) -> list[Json]:
    found = [one for entry in entries for one in _of_entry(front, entry)]
    if entries[-1].prefix != "/":
        found.append(_to_home(Reason.UNKNOWN, name=entries[-1].route.name.lower()))
    return found


def _of_entry(front: Front, entry: Entry) -> Iterator[Json]:
    match = _under(entry.prefix)
    if entry.reason is not None:
        yield _to_home(entry.reason, name=entry.route.name.lower(), match=match)
        return
    token = _pass_token(entry.key, front.port)
    yield _refuse(match | {"headers": [_has_passed(token)]}, 508, _LOOP)
    cluster, grpc = cluster_name(entry), grpc_cluster_name(entry)
    plain = _to_app(entry, match, cluster, token)
    for_sockets, _ = _also_by_http2(plain)
    routes = [for_sockets, _for_safe_methods(plain), plain]
    if grpc != cluster:
        routes.insert(0, _to_app(entry, match | {"grpc": {}}, grpc, token))
    yield from in_guise(front, entry, routes)


def _for_safe_methods(route: Json) -> Json:
    """Return `route` for what may be sent a second time even when it may have arrived."""
    policy = route["route"].get("retry_policy", _RETRIES)
    again = policy | {"retry_on": f"{_SAFE_TO_RETRY},reset"}
    return route | {
        "match": route["match"] | {"headers": [_SAFE]},
        "route": route["route"] | {"retry_policy": again},
    }


def _to_app(entry: Entry, match: Json, cluster: str, token: str) -> Json:
    route: Json = {
        "match": match,
        "route": _lead(cluster) | (_HOLD if entry.route.holds else {}),
        # One row for all passes: Envoy compares the first row of a header only.
        "request_headers_to_add": [set_header(HOP_HEADER, f"%REQ({HOP_HEADER})%{token}")],
    }
    own = route_origins(entry.route.origins) | route_grpc_web(entry.route.speaks)
    return route | {"typed_per_filter_config": own} if own else route


def _to_home(reason: Reason | None, *, name: str = "", match: Json | None = None) -> Json:
    """Return the route to home; nobody but the door may say why it leads there."""
    said = {REASON_HEADER: reason, NAME_HEADER: name, CLIENT_HEADER: _PEER}
    return {
        "match": match or _any_path(),
        "route": _lead(HOME),
        "request_headers_to_remove": list(said),
        "request_headers_to_add": [
            set_header(header, str(value)) for header, value in said.items() if value
        ],
    }


def _also_by_http2(route: Json) -> Iterator[Json]:
    """Yield `route`, and before it the one for WebSockets that come over HTTP/2.

    There they have no key, but servers insist on one. It proves nothing, so any will do.

    Source: RFC 8441, section 5.
    """
    unkeyed = [
        {"name": "upgrade", "string_match": {"exact": "websocket", "ignore_case": True}},
        {"name": "sec-websocket-key", "present_match": True, "invert_match": True},
    ]
    yield route | {
        "match": route["match"] | {"headers": unkeyed},
        "request_headers_to_add": [
            *route["request_headers_to_add"],
            set_header("sec-websocket-key", _ANY_KEY),
        ],
    }
    yield route


def _lead(cluster: str) -> Json:
    return {"cluster": cluster, "timeout": FOREVER, "idle_timeout": FOREVER}


def _refuse(match: Json, status: int, what: str) -> Json:
    return {
        "match": match,
        "direct_response": {"status": status, "body": {"inline_string": what + "\n"}},
    }


def _pass_token(key: str, port: int) -> str:
    """Return the mark that a pass through the door leaves.

    Envoy refuses a pattern of more than 100 steps, with all the routes beside it, and this one is
    looked for twice: long names are shortened.
    """
    short = key if len(key) <= _LONGEST_KEY else sha256(key.encode()).hexdigest()[:_LONGEST_KEY]
    return f"<{short}:{port}>"


def _has_passed(token: str) -> Json:
    """Return what a request looks like that was at this app often enough."""
    pattern = ".*".join(["", *[re.escape(token)] * _PASSES, ""])
    return {"name": HOP_HEADER, "string_match": {"safe_regex": {"regex": pattern}}}


def _under(prefix: str) -> Json:
    """Return the match for `prefix` and what lies below it, but not for /apis when it is /api."""
    return _any_path() if prefix == "/" else {"path_separated_prefix": prefix}


def _any_path() -> Json:
    return {"prefix": "/"}


def _virtual_host(name: str, domains: Iterable[str], routes: Sequence[Json]) -> Json:
    return {
        "name": name,
        "domains": list(domains),
        "routes": list(routes),
        "retry_policy": _RETRIES,
    }
