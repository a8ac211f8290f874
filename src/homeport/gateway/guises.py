"""Say to Envoy how to ask an app that would refuse to be asked by its name."""

import re
from collections.abc import Iterator, Sequence

from homeport.gateway.table import Entry
from homeport.gateway.typed import Json, set_header
from homeport.model.front import Front, Guise, Speaks

_USUAL_PORTS = (80, 443)


def in_guise(front: Front, entry: Entry, routes: Sequence[Json]) -> Iterator[Json]:
    """Yield `routes` as the app wants to be asked, the special cases first.

    The last of them is for what may change something: forms and the calls of scripts. The door has
    compared Host and Origin already, so what the app's own checks are for is done.
    """
    match entry.route.guise:
        case Guise.LOCALHOST:
            for one in routes:
                yield from _as_localhost(front, entry, one)
        case Guise.PLAIN_HTTP:
            yield from routes[:-1]
            yield _without_origin(front, entry, routes[-1])
            yield routes[-1]
        case Guise.NAME | None:
            yield from routes


def _as_localhost(front: Front, entry: Entry, route: Json) -> Iterator[Json]:
    """Yield the routes by which the app sees what it would see without a door.

    Origin and Referer of its own pages are told in the same way: apps compare them with the Host.
    """
    place = entry.route.place
    port = "" if place is None or place.port is None else f":{place.port}"
    scheme = "https" if entry.route.speaks is Speaks.HTTPS else "http"
    told = f"{scheme}://localhost{port}"
    hidden = route | {"route": route["route"] | {"host_rewrite_literal": f"localhost{port}"}}
    origin = f"(?i)https?://(?:[a-z0-9_-]+\\.)*{_authority(front, entry)}"
    rows = (_over("origin", told), _over("referer", f"{told}/"))
    yield _also(hidden, [_matching("origin", origin)], request_headers_to_add=rows)
    yield _also(hidden, [_matching("referer", f"{origin}/.*")], request_headers_to_add=rows[1:])
    yield hidden


def _without_origin(front: Front, entry: Entry, route: Json) -> Json:
    """Return `route` for what pages of the app itself send over https, without their Origin."""
    own = _authority(front, entry)
    found = [_matching("origin", f"https://{own}"), _matching(":authority", f"(?i){own}")]
    return _also(route, found, request_headers_to_remove=("origin",))


def _authority(front: Front, entry: Entry) -> str:
    """Return the pattern of the app's name and port as they stand in an Origin."""
    port = f":{front.port}"
    return re.escape(entry.host) + (f"(?:{port})?" if front.port in _USUAL_PORTS else port)


def _also(route: Json, headers: list[Json], **changes: tuple[object, ...]) -> Json:
    """Return `route` for requests that have `headers` as well, with `changes` added to its own."""
    match = route["match"] | {"headers": [*route["match"].get("headers", ()), *headers]}
    lists = {name: [*route.get(name, ()), *rows] for name, rows in changes.items()}
    return route | {"match": match} | lists


def _matching(name: str, pattern: str) -> Json:
    return {"name": name, "string_match": {"safe_regex": {"regex": pattern}}}


def _over(name: str, value: str) -> Json:
    return set_header(name, value) | {"append_action": "OVERWRITE_IF_EXISTS"}
