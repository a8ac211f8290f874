"""Keep out web pages of other origins, and requests whose Host is none or several."""

from collections.abc import Sequence

from homeport.gateway.typed import Json, extension, typed

FILTER = "envoy.filters.http.rbac"
# Envoy makes one value of two Host headers, with a comma; a user@ part would hide the real name.
ONE_HOST = r"[A-Za-z0-9._-]+(?::[0-9]*)?|\[[0-9A-Fa-f:.]+\](?::[0-9]*)?"
ANY_ORIGIN = "*"
_RBAC = "envoy.extensions.filters.http.rbac.v3.RBAC"
_PER_ROUTE = "envoy.extensions.filters.http.rbac.v3.RBACPerRoute"
# Extensions and desktop shells have schemes of their own; they are no web pages.
_PAGE = r"(?i)null|https?://.*"
# A page of this machine may use an app of this machine: a frontend on one port, its API by name.
_LOCAL = (
    r"(?i)https?://(?:(?:[a-z0-9_-]+\.)*localhost\.?|127(?:\.[0-9]{1,3}){3}|\[::1\])(?::[0-9]+)?"
)


def stranger_filter() -> Json:
    """Return the filter that refuses (403) what a foreign page makes a browser send.

    Most apps have no protection of their own. Only requests with an Origin are judged: those that
    scripts and forms make, and WebSockets; a link to the app is none, and curl sends none.
    A Host that is no host, or more than one, is refused as well; the reply makes 400 of it.
    """
    return extension(FILTER, _RBAC, rules=_rules(()))


def route_origins(origins: Sequence[str]) -> Json:
    """Return what a route says to the filter that lets `origins` in too; often nothing."""
    if not origins:
        return {}
    return {FILTER: typed(_PER_ROUTE, rbac={"rules": _rules(origins)})}


def _rules(origins: Sequence[str]) -> Json:
    policies = {"bad-host": _policy(_not(_header(":authority", _regex(ONE_HOST))))}
    if ANY_ORIGIN not in origins:
        policies["foreign-page"] = _policy({"and_ids": {"ids": _foreign(origins)}})
    return {"action": "DENY", "policies": policies}


def _foreign(origins: Sequence[str]) -> list[Json]:
    """Return what must all be true of the Origin of a foreign page."""
    return [
        _header("origin", _regex(_PAGE)),
        _not(_header("origin", _regex(_LOCAL))),
        *(_not(_header("origin", {"exact": one, "ignore_case": True})) for one in origins),
    ]


def _policy(principal: Json) -> Json:
    return {"permissions": [{"any": True}], "principals": [principal]}


def _header(name: str, match: Json) -> Json:
    return {"header": {"name": name, "string_match": match}}


def _regex(pattern: str) -> Json:
    return {"safe_regex": {"regex": pattern}}


def _not(principal: Json) -> Json:
    return {"not_id": principal}
