"""Say to Envoy how to ask an app that would refuse to be asked by its name."""

import re
from collections.abc import Iterator, Sequence

from homeport.gateway.table import Entry
from homeport.gateway.typed import Json, extension, set_header, typed
from homeport.model.front import Front, Guise, Speaks

_USUAL_PORTS = (80, 443)
_FILTER = "redirects"
_LUA = "envoy.extensions.filters.http.lua.v3.Lua"
_PER_ROUTE = "envoy.extensions.filters.http.lua.v3.LuaPerRoute"
_SCRIPT = "back-to-its-name"
_BACK_TO_ITS_NAME = """
function envoy_on_request(handle)
  local headers = handle:headers()
  local own = headers:get("x-forwarded-proto") .. "://" .. headers:get(":authority")
  handle:streamInfo():dynamicMetadata():set("homeport", "own", own)
end

function envoy_on_response(handle)
  local location = handle:headers():get("location")
  local known = handle:streamInfo():dynamicMetadata():get("homeport")
  if location == nil or known == nil then return end
  local host, rest = location:match("^https?://([^/?#]*)(.*)$")
  if host == handle:filterContext():get("host") then
    handle:headers():replace("location", known["own"] .. rest)
  end
end
"""


def redirect_filter() -> Json:
    """Return the filter, which does nothing but on routes that ask for it."""
    scripts = {_SCRIPT: {"inline_string": _BACK_TO_ITS_NAME}}
    return extension(_FILTER, _LUA, source_codes=scripts) | {"disabled": True}


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
    host = "localhost" if place is None or place.port is None else f"localhost:{place.port}"
    told = f"{'https' if entry.route.speaks is Speaks.HTTPS else 'http'}://{host}"
    hidden = route | {
        "route": route["route"] | {"host_rewrite_literal": host},
        "typed_per_filter_config": route.get("typed_per_filter_config", {}) | _redirects(host),
    }
    origin = f"(?i)https?://(?:[a-z0-9_-]+\\.)*{_authority(front, entry)}"
    rows = (_over("origin", told), _over("referer", f"{told}/"))
    yield _also(hidden, [_matching("origin", origin)], request_headers_to_add=rows)
    yield _also(hidden, [_matching("referer", f"{origin}/.*")], request_headers_to_add=rows[1:])
    yield hidden


def _redirects(host: str) -> Json:
    """Return what a route says to the filter: redirects to `host` lead to the app's name."""
    return {_FILTER: typed(_PER_ROUTE, name=_SCRIPT, filter_context={"host": host})}


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
