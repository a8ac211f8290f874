"""The sink of Envoy's access log: it counts, and keeps nothing of what was asked.

Envoy says each request and connection once, when it ends, in batches; it waits for nobody. When
home is slow or gone, some batches wait (see clusters.py) and the rest is dropped. Requests come as
OpenTelemetry logs, a line of text each: Envoy's own entries would cost it a sixth of all it does.
"""

from collections.abc import AsyncIterator
from datetime import datetime

from homeport.gateway.services.messages import CLASSES
from homeport.gateway.services.traffic import Traffic
from homeport.kit.clock import SYSTEM_CLOCK, Clock

_CONNECTIONS = CLASSES["StreamAccessLogsMessage"]
_REQUESTS = CLASSES["ExportLogsServiceRequest"]
# As homeport.gateway.clusters names them, and homeport.gateway.log_format orders them.
_APP = b"app:"
_GRPC = b":h2"
_FIELDS = 5
# Source: RFC 1035 2.3.4. Envoy lets 256 KiB of a made-up host through.
_LONGEST_HOST = 253


class AccessLog:
    """The service; `take` is called by gRPC for each connected gateway."""

    def __init__(self, traffic: Traffic, *, clock: Clock = SYSTEM_CLOCK) -> None:
        """Count into `traffic`."""
        self._traffic = traffic
        self._clock = clock

    async def export(self, raw: bytes, _context: object) -> bytes:
        """Count the requests of one batch."""
        count_requests(raw, self._traffic, self._clock.now())
        return b""

    async def take(self, batches: AsyncIterator[bytes], _context: object) -> bytes:
        """Count connections until the gateway goes; the next batch is read after this one."""
        async for raw in batches:
            count_connections(raw, self._traffic, self._clock.now())
        return b""


def count_requests(raw: bytes, traffic: Traffic, at: datetime) -> None:
    """Count the lines of the ExportLogsServiceRequest `raw`, which ended about `at`.

    Raises: google.protobuf.message.DecodeError when it is none; ValueError for another line.
    Cost: see bench/access_log.py.
    """
    for resource in _REQUESTS.FromString(raw).resource_logs:
        for scope in resource.scope_logs:
            for record in scope.log_records:
                _count_line(record.body.string_value, traffic, at)


def _count_line(line: bytes, traffic: Traffic, at: datetime) -> None:
    cluster, status, received, sent, authority = line.split(b" ", _FIELDS - 1)
    if cluster.startswith(_APP):
        key = cluster[4:].removesuffix(_GRPC)
        traffic.add_app(key, int(status), int(received), int(sent), at)
    else:
        traffic.add_host(to_host(authority), int(status), int(received), int(sent), at)


def count_connections(raw: bytes, traffic: Traffic, at: datetime) -> None:
    """Count the TCP connections of the StreamAccessLogsMessage `raw`, which ended about `at`.

    Raises: google.protobuf.message.DecodeError when it is none.
    """
    for entry in _CONNECTIONS.FromString(raw).tcp_logs.log_entry:
        carried = entry.connection_properties
        traffic.add_connection(
            entry.common_properties.upstream_cluster,
            carried.received_bytes,
            carried.sent_bytes,
            at,
        )


def to_host(authority: bytes) -> bytes:
    """Return the host of a Host header without its port, lower-case, cut to what a name can be."""
    host, colon, port = authority[: _LONGEST_HOST + 6].rpartition(b":")
    bare = host if colon and (not port or port.isdigit()) else authority
    return bare[:_LONGEST_HOST].lower()
