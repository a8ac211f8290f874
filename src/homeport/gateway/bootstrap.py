"""The one file that Envoy starts from, and the check that it likes what we give it."""

import json
import subprocess
import tempfile
from pathlib import Path, PurePath

from homeport.gateway.resources import Kind, place_of, to_static
from homeport.gateway.typed import ADMIN_SOCKET, Json, extension
from homeport.gateway.write import replace_private
from homeport.model.front import Front

BOOTSTRAP = "bootstrap.json"
_OWN_ONLY = 0o600
_DOWNSTREAM = (
    "envoy.extensions.resource_monitors.downstream_connections.v3.DownstreamConnectionsConfig"
)
_HEAP = "envoy.extensions.resource_monitors.fixed_heap.v3.FixedHeapConfig"
# More than the memory below can hold: some 17,000 idle WebSockets; other connections take less.
_CONNECTIONS = 25_000
_HEAP_BYTES = 1_073_741_824
# Off by default in 1.40: what stands between a chunk and its end of line was skipped in silence.
_RUNTIME = {
    "envoy.reloadable_features.strict_chunk_parsing": True,
    # Patterns hold names, and a name has up to 253 letters; by default 100 steps are allowed.
    "re2.max_program_size.error_level": 2_000,
    "re2.max_program_size.warn_level": 2_000,
}
# Nobody reads them (what went to each app is counted from the access log), and they would take
# 37 kB for each app that was ever asked, and time for each request.
_UNREAD_STATS = [
    {"prefix": "cluster.app_"},
    {"prefix": "vhost."},
    {"prefix": "http.door.downstream_rq_time"},
]
_VALIDATE_S = 20.0
# Envoy's warnings about a bare machine are not what is wrong.
_TELLING = ("error", "critical", "Proto constraint", "INVALID_ARGUMENT")


def to_bootstrap(directory: str) -> Json:
    """Return the bootstrap of a gateway whose resources lie below `directory`.

    The node must have an id: without one Envoy aborts at the first on-demand certificate.
    """
    return {
        "node": {"id": "homeport", "cluster": "homeport"},
        "admin": {
            "address": {
                "pipe": {"path": str(PurePath(directory) / ADMIN_SOCKET), "mode": _OWN_ONLY}
            },
            "ignore_global_conn_limit": True,
        },
        "dynamic_resources": {
            "lds_config": _by_file(directory, Kind.LISTENERS),
            "cds_config": _by_file(directory, Kind.CLUSTERS),
        },
        "overload_manager": _overload(),
        "layered_runtime": _runtime(),
        # A thousand clusters, few of them in use: their counters are made on first use.
        "deferred_stat_options": {"enable_deferred_creation_stats": True},
        "stats_config": {"stats_matcher": {"exclusion_list": {"patterns": _UNREAD_STATS}}},
    }


def write_bootstrap(directory: Path) -> Path:
    """Put the bootstrap into `directory`, which must be private; return its path."""
    path = directory / BOOTSTRAP
    replace_private(path, json.dumps(to_bootstrap(str(directory)), indent=1).encode())
    return path


def why_invalid(envoy: Path, front: Front) -> str | None:
    """Return what Envoy says against `front`, None when it would serve it.

    Cost: starts a process, 0.1 s; nothing is bound or connected to.
    """
    whole = {
        "node": {"id": "homeport", "cluster": "homeport"},
        "layered_runtime": _runtime(),
        "static_resources": to_static(front),
    }
    with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
        json.dump(whole, file)
        file.flush()
        return why_invalid_file(envoy, Path(file.name))


def why_invalid_file(envoy: Path, bootstrap: Path) -> str | None:
    """Return what Envoy says against the file `bootstrap`, None when it would start from it."""
    # As it is run: UDP without SO_REUSEPORT takes one worker.
    argv = [str(envoy), "--mode", "validate", "-c", str(bootstrap), "--concurrency", "1"]
    try:
        done = subprocess.run(
            [*argv, "--disable-hot-restart", "-l", "error"],
            check=False,
            capture_output=True,
            stdin=subprocess.DEVNULL,
            timeout=_VALIDATE_S,
            env={},
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        return f"the check could not run: {error}"
    if done.returncode == 0:
        return None
    said = (done.stdout + done.stderr).decode(errors="replace")
    return _telling(said) or f"Envoy ended with {done.returncode} and said nothing"


def _telling(said: str) -> str:
    """Return the lines that say what is wrong, at most the first few."""
    lines = [one.strip() for one in said.splitlines() if one.strip()]
    found = [one for one in lines if any(word in one for word in _TELLING)] or lines
    return " ".join(found[:3])[:2000]


def _by_file(directory: str, kind: Kind) -> Json:
    path = place_of(directory, kind)
    source = {"path": str(path), "watched_directory": {"path": str(path.parent)}}
    return {"path_config_source": source, "resource_api_version": "V3"}


def _runtime() -> Json:
    return {"layers": [{"name": "homeport", "static_layer": _RUNTIME}]}


def _overload() -> Json:
    """Return the bounds: more clients than that wait outside, and idle ones go when memory ends."""
    return {
        "refresh_interval": "1s",
        "resource_monitors": [
            extension(
                "envoy.resource_monitors.global_downstream_max_connections",
                _DOWNSTREAM,
                max_active_downstream_connections=_CONNECTIONS,
            ),
            extension("envoy.resource_monitors.fixed_heap", _HEAP, max_heap_size_bytes=_HEAP_BYTES),
        ],
        "actions": [
            _at("envoy.overload_actions.shrink_heap", 0.8),
            _at("envoy.overload_actions.stop_accepting_connections", 0.98),
        ],
    }


def _at(action: str, level: float) -> Json:
    trigger = {"name": "envoy.resource_monitors.fixed_heap", "threshold": {"value": level}}
    return {"name": action, "triggers": [trigger]}
