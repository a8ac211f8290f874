"""As what the door asks an app, where the app would refuse to be asked by its name."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from homeport.model.front import AppRoute, Guise, Place
from homeport.model.service import Service

# Source: jupyter_server/base/handlers.py, check_host: addresses of loopback and `local_hostnames`,
# which is "localhost" alone; check_origin and check_referer compare with the Host.
# Source: mcp/server/mcpserver/server.py: allowed_hosts of a server on loopback, "localhost:*".
# Source: bokeh/server/views/ws.py, check_origin: "localhost" with its own port; Panel is on it.
# Source: django/middleware/csrf.py, _origin_verified: the scheme is https only where
# SECURE_PROXY_SSL_HEADER says so, which it does not by default. Where it does say so, the Referer
# is compared when there is no Origin. The token is compared in any case.
_GUISES: Mapping[str, Guise] = MappingProxyType(
    {
        "Bokeh": Guise.LOCALHOST,
        "Django": Guise.PLAIN_HTTP,
        "Jupyter": Guise.LOCALHOST,
        "MCP": Guise.LOCALHOST,
        "Panel": Guise.LOCALHOST,
    }
)


def guise_of(one: Service) -> Guise:
    """Return as what the app wants to be asked."""
    return _GUISES.get(one.framework or "", Guise.NAME)


def with_guise(route: AppRoute, services: Sequence[Service]) -> AppRoute:
    """Return `route` with the guise that fits what runs there, unless the user chose one."""
    place = route.place
    if route.guise is not None or place is None:
        return route
    app = next((one for one in services if _is_at(one, place)), None)
    return route if app is None else replace(route, guise=guise_of(app))


def _is_at(one: Service, place: Place) -> bool:
    if place.name is not None or (place.host is not None and not place.host.is_loopback):
        return False
    if place.path is not None:
        return one.path == place.path
    return (one.port, one.namespace, one.transport) == (place.port, place.namespace, "tcp")
