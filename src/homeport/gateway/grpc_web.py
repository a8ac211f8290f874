"""Let web pages call gRPC servers: browsers speak gRPC-Web, which the door translates."""

from homeport.gateway.typed import Json, extension, typed
from homeport.model.front import Speaks

_FILTER = "grpc_web"
_GRPC_WEB = "envoy.extensions.filters.http.grpc_web.v3.GrpcWeb"
_PER_ROUTE = "envoy.config.route.v3.FilterConfig"


def grpc_web_filter() -> Json:
    """Return the filter, which does nothing but on routes that ask for it."""
    return extension(_FILTER, _GRPC_WEB) | {"disabled": True}


def route_grpc_web(speaks: Speaks) -> Json:
    """Return what a route says to the filter: nothing unless the app speaks HTTP/2 without TLS.

    That is how gRPC servers are on localhost. Others may speak gRPC-Web themselves, over HTTP/1.1,
    where gRPC is not spoken: what comes to them must stay what it is.
    """
    if speaks is not Speaks.HTTP2:
        return {}
    return {_FILTER: typed(_PER_ROUTE, config={})}
