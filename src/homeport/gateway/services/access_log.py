"""The sink of Envoy's access log: it counts, and keeps nothing of what was asked.

Envoy says each request once, when it ends, in batches; it waits for nobody. When home is slow or
gone, it keeps at most what one connection may buffer (1 MiB) and drops the rest.
"""

from collections.abc import AsyncIterator
from datetime import datetime

from homeport.gateway.services.messages import CLASSES
from homeport.gateway.services.traffic import Traffic
from homeport.kit.clock import SYSTEM_CLOCK, Clock

_MESSAGE = CLASSES["StreamAccessLogsMessage"]
# As homeport.gateway.clusters names them.
_APP = b"app:"
_GRPC = b":h2"
# Source: RFC 1035 2.3.4. Envoy lets 256 KiB of a made-up host through.
_LONGEST_HOST = 253


class AccessLog:
    """The service; `take` is called by gRPC for each connected gateway."""

    def __init__(self, traffic: Traffic, *, clock: Clock = SYSTEM_CLOCK) -> None:
        """Count into `traffic`."""
        self._traffic = traffic
        self._clock = clock

    async def take(self, batches: AsyncIterator[bytes], _context: object) -> bytes:
        """Count batches until the gateway goes; the next one is read when this one is counted."""
        async for raw in batches:
            count_batch(raw, self._traffic, self._clock.now())
        return b""


def count_batch(raw: bytes, traffic: Traffic, at: datetime) -> None:
    """Count the entries of the StreamAccessLogsMessage `raw`, which ended about `at`.

    Raises: google.protobuf.message.DecodeError when it is none.
    Cost: see bench/access_log.py.
    """
    message = _MESSAGE.FromString(raw)
    for entry in message.http_logs.log_entry:
        common = entry.common_properties
        bytes_in, bytes_out = (
            common.downstream_wire_bytes_received,
            common.downstream_wire_bytes_sent,
        )
        status = entry.response.response_code.value
        cluster = common.upstream_cluster
        if cluster.startswith(_APP):
            key = cluster[4:].removesuffix(_GRPC)
            traffic.add_app(key, status, bytes_in, bytes_out, at)
        else:
            host = to_host(entry.request.authority)
            traffic.add_host(host, status, bytes_in, bytes_out, at)
    for entry in message.tcp_logs.log_entry:
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
