"""Read from a running gateway how much each forward has carried."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from homeport.gateway.admin import Admin
from homeport.gateway.forwards import LOG

_FILTER = rf"^(tcp|udp|listener)\.{LOG}\.[^.]*\.downstream_"
_ROW = re.compile(rf"(?:tcp|udp|listener)\.{LOG}\.([^.]+)\.downstream_(\w+)")
_CONNECTIONS = ("cx_total", "sess_total")
_ACTIVE = ("cx_active", "sess_active")
_IN = ("cx_rx_bytes_total", "sess_rx_bytes")
_OUT = ("cx_tx_bytes_total", "sess_tx_bytes")


@dataclass(frozen=True, slots=True, kw_only=True)
class ForwardCount:
    """What a forward carried since the gateway started.

    `connections` and `active` are sessions for UDP: what one client's port exchanged. `bytes_in`
    came from clients, `bytes_out` went to them; the datagrams likewise, None for TCP.
    """

    connections: int = 0
    active: int = 0
    bytes_in: int = 0
    bytes_out: int = 0
    datagrams_in: int | None = None
    datagrams_out: int | None = None


def forward_counts(admin: Admin) -> Mapping[str, ForwardCount]:
    """Return the counts by the name of the forward; one that was removed may still be there.

    Raises: SilentGatewayError.
    """
    rows: dict[str, dict[str, int]] = {}
    for name, value in admin.stats(_FILTER).items():
        found = _ROW.fullmatch(name)
        if found is not None and value.isdecimal():
            rows.setdefault(found[1], {})[found[2]] = int(value)
    return {name: _count(counters) for name, counters in rows.items()}


def _count(counters: Mapping[str, int]) -> ForwardCount:
    return ForwardCount(
        connections=_sum(counters, _CONNECTIONS),
        active=_sum(counters, _ACTIVE),
        bytes_in=_sum(counters, _IN),
        bytes_out=_sum(counters, _OUT),
        datagrams_in=counters.get("sess_rx_datagrams"),
        datagrams_out=counters.get("sess_tx_datagrams"),
    )


def _sum(counters: Mapping[str, int], names: tuple[str, ...]) -> int:
    """Return what is counted under either name.

    The total of connections stands under the listener and under the proxy: with one worker they
    are the same, so the larger one counts.
    """
    return max((counters.get(one, 0) for one in names), default=0)
