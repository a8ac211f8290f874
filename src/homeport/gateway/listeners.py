"""Say to Envoy where the door is and how it talks to those who come in."""

from homeport.gateway.access_log import log_requests
from homeport.gateway.clusters import PRESERVE_CASE, SECRETS
from homeport.gateway.grpc_web import grpc_web_filter
from homeport.gateway.guises import redirect_filter
from homeport.gateway.replies import to_replies
from homeport.gateway.routes import ROUTES
from homeport.gateway.strangers import stranger_filter
from homeport.gateway.typed import FOREVER, Json, extension, tcp_address, typed
from homeport.model.front import Front

LISTENER = "door"
_HCM = "envoy.extensions.filters.network.http_connection_manager.v3.HttpConnectionManager"
_ROUTER = "envoy.extensions.filters.http.router.v3.Router"
_TLS_INSPECTOR = "envoy.extensions.filters.listener.tls_inspector.v3.TlsInspector"
_TLS = "envoy.extensions.transport_sockets.tls.v3.DownstreamTlsContext"
_ON_DEMAND = "envoy.extensions.transport_sockets.tls.cert_selectors.on_demand_secret.v3.Config"
_SNI = "envoy.extensions.transport_sockets.tls.cert_mappers.sni.v3.SNI"
# The cookies of all apps on localhost come together; Envoy's 60 KiB are too few for some.
_HEADERS_KB = 256
_HEADERS = 1_000
# For slow-loris clients: the time for the headers alone, bodies may take for ever.
_HEADERS_S = "30s"
# Who says nothing for that long is hung up on: going on would take a browser's spare connection for
# plain HTTP when it says hello in TLS at last. Browsers expect spare ones to be closed.
_TLS_HELLO_S = "30s"
_STREAMS = 1_000
BUFFER_BYTES = 1_048_576
# How long Envoy waits before it asks a home that was gone again. By default that grows to 30 s, and
# a handshake for a new name would wait as long.
_AGAIN = {"base_interval": "0.1s", "max_interval": "2s"}
# A client that opens https://127.0.0.1 names no host.
_NAMELESS = "127.0.0.1"


def to_listeners(front: Front, route_config: Json) -> tuple[Json, ...]:
    """Return the door. `route_config` is the fields of the HCM that say where its routes are."""
    addresses = [tcp_address(str(host), front.port) for host in front.hosts]
    http = _http(front, route_config)
    chains = [{"filter_chain_match": {"transport_protocol": "raw_buffer"}, "filters": [http]}]
    if front.secrets is not None:
        chains.insert(
            0,
            {
                "filter_chain_match": {"transport_protocol": "tls"},
                "transport_socket": _tls(),
                "transport_socket_connect_timeout": _TLS_HELLO_S,
                "filters": [http],
            },
        )
    door: Json = {
        "name": LISTENER,
        "address": addresses[0],
        "listener_filters": [extension("tls_inspector", _TLS_INSPECTOR)],
        "listener_filters_timeout": _TLS_HELLO_S,
        "per_connection_buffer_limit_bytes": BUFFER_BYTES,
        # Two gateways must not share the port in silence: the second one is to fail.
        "enable_reuse_port": False,
        "filter_chains": chains,
    }
    if addresses[1:]:
        door["additional_addresses"] = [{"address": one} for one in addresses[1:]]
    return (door,)


def _http(front: Front, route_config: Json) -> Json:
    return extension(
        "http",
        _HCM,
        stat_prefix=LISTENER,
        codec_type="AUTO",
        http_filters=[
            stranger_filter(),
            grpc_web_filter(),
            redirect_filter(),
            # Counts by status of each cluster, which nobody reads: 0.7 us per request.
            extension("router", _ROUTER, suppress_envoy_headers=True, dynamic_stats=False),
        ],
        upgrade_configs=[{"upgrade_type": "websocket"}],
        local_reply_config=to_replies(),
        **route_config,
        **_versions(),
        **_patience(),
        **_truth(),
        **log_requests(front, LISTENER),
    )


def _versions() -> Json:
    return {
        "http_protocol_options": {
            "header_key_format": PRESERVE_CASE,
            "enable_trailers": True,
            "accept_http_10": True,
        },
        "http2_protocol_options": {"allow_connect": True, "max_concurrent_streams": _STREAMS},
    }


def _patience() -> Json:
    return {
        "stream_idle_timeout": FOREVER,
        "request_timeout": FOREVER,
        "request_headers_timeout": _HEADERS_S,
        "max_request_headers_kb": _HEADERS_KB,
        "common_http_protocol_options": {"max_headers_count": _HEADERS},
    }


def _truth() -> Json:
    """Return what is said about the client: the door is the edge, so nobody else is believed."""
    return {
        "use_remote_address": True,
        "skip_xff_append": True,
        "server_header_transformation": "PASS_THROUGH",
        "preserve_external_request_id": True,
        "strip_trailing_host_dot": True,
    }


def _tls() -> Json:
    """Return TLS with a certificate that home mints when a name is asked for the first time.

    Envoy refuses the on-demand selector unless session resumption is off.
    """
    service = {
        "grpc_services": [
            {"envoy_grpc": {"cluster_name": SECRETS, "retry_policy": {"retry_back_off": _AGAIN}}}
        ]
    }
    source = {"api_type": "DELTA_GRPC", "transport_api_version": "V3", **service}
    selector = extension(
        "on_demand",
        _ON_DEMAND,
        config_source={"api_config_source": source, "resource_api_version": "V3"},
        certificate_mapper=extension("sni", _SNI, default_value=_NAMELESS),
    )
    return {
        "name": "tls",
        "typed_config": typed(
            _TLS,
            disable_stateless_session_resumption=True,
            disable_stateful_session_resumption=True,
            common_tls_context={
                "alpn_protocols": ["h2", "http/1.1"],
                "custom_tls_certificate_selector": selector,
            },
        ),
    }


def routes_by_file(path: str, directory: str) -> Json:
    """Return the fields by which the door reads its routes from a file."""
    source = {"path_config_source": {"path": path, "watched_directory": {"path": directory}}}
    return {
        "rds": {
            "route_config_name": ROUTES,
            "config_source": source | {"resource_api_version": "V3"},
        }
    }


def routes_inside(routes: Json) -> Json:
    """Return the fields that hold the routes themselves, to have them validated."""
    return {"route_config": routes}
