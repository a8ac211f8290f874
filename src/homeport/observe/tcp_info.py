"""Read struct tcp_info and the socket memory counters, whose length depends on the kernel."""

from dataclasses import dataclass
from struct import Struct

# Offsets in struct tcp_info. It only ever grows at its end, so what lies inside the bytes we got
# means the same on every kernel. Source: include/uapi/linux/tcp.h.
_FIELDS = Struct("=44xI4xI12xI28xI16xQQ8xI20xQQQ8xQQ")
_RETRANSMITS_END, _BYTES_END, _NOT_SENT_END, _LIMITS_END, _RESENT_END = 104, 136, 148, 192, 216

# SK_MEMINFO_DROPS is the ninth word. Source: include/uapi/linux/sock_diag.h.
_DROPS = Struct("=32xI")


@dataclass(frozen=True, slots=True, kw_only=True)
class TcpInfo:
    """What the kernel measured on one connection; None where its tcp_info ends too early.

    The `last_` times start when the connection is established, so a connection that never carried
    a byte is as idle as it is old. `sent_bytes` counts payload once, however often it was resent.
    The `_limited_us` times say what held the sender up: the peer's window, or our own buffer.
    """

    last_sent_ms: int
    last_received_ms: int
    rtt_us: int
    retransmits: int
    sent_bytes: int | None = None
    received_bytes: int | None = None
    not_sent_bytes: int | None = None
    busy_us: int | None = None
    window_limited_us: int | None = None
    buffer_limited_us: int | None = None

    @property
    def idle_ms(self) -> int:
        """The time since data last moved in either direction."""
        return min(self.last_sent_ms, self.last_received_ms)


def parse_tcp_info(raw: bytes) -> TcpInfo | None:
    """Return what `raw` holds, or None when it is shorter than any kernel since 2.6 sends."""
    size = len(raw)
    if size < _RETRANSMITS_END:
        return None
    (
        last_sent_ms, last_received_ms, rtt_us, retransmits, acked, received, not_sent,
        busy_us, window_us, buffer_us, sent, resent,
    ) = _FIELDS.unpack_from(raw.ljust(_RESENT_END, b"\0"))  # fmt: skip
    # bytes_acked is the older counter; it also counts SYN and FIN as a byte each.
    acked_bytes = acked if size >= _BYTES_END else None
    return TcpInfo(
        last_sent_ms=last_sent_ms,
        last_received_ms=last_received_ms,
        rtt_us=rtt_us,
        retransmits=retransmits,
        sent_bytes=sent - resent if size >= _RESENT_END else acked_bytes,
        received_bytes=received if size >= _BYTES_END else None,
        not_sent_bytes=not_sent if size >= _NOT_SENT_END else None,
        busy_us=busy_us if size >= _LIMITS_END else None,
        window_limited_us=window_us if size >= _LIMITS_END else None,
        buffer_limited_us=buffer_us if size >= _LIMITS_END else None,
    )


def parse_drops(raw: bytes | None) -> int | None:
    """Return how much the socket lost: datagrams, or clients whose SYN a full queue turned away.

    Source: sock_diag(7), INET_DIAG_SKMEMINFO; tcp_listendrop in include/net/tcp.h.
    """
    if raw is None or len(raw) < _DROPS.size:
        return None
    drops: int = _DROPS.unpack_from(raw)[0]
    return drops
