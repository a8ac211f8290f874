"""What was seen when a flow met the copied rules."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from homeport.model.address import Host
from homeport.model.packet_filter import Flow
from homeport.probe.shadow.exchange import Exchange, protocol_of, target_of
from homeport.probe.shadow.load import Place
from homeport.probe.shadow.trace import Event

_CHAIN = re.compile(r"^:(\S+) \S+ \[(\d+):\d+\]")
_RULE = re.compile(r"^\[(\d+):\d+\] -A (\S+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How many packets reached a chain's policy, and each of its rules in order."""

    policy: int
    rules: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """`handles` are the copy's, in order; `counts` are of iptables, by program, table and chain."""

    exchange: Exchange
    events: tuple[Event, ...] = ()
    failed: tuple[str, ...] = ()
    handles: dict[Place, tuple[int, ...]] = field(default_factory=dict)
    counts: dict[Place, Counts] = field(default_factory=dict)


def led_to(flow: Flow, exchange: Exchange, events: Iterable[Event]) -> tuple[Host, int] | None:
    """Return where the flow's packets went, None when it is where they should go."""
    asked = (target_of(flow), flow.port)
    if exchange.client_port == flow.port:
        return None  # requests and replies look alike
    for event in events:
        packet = event.packet
        if packet is None or packet.protocol != protocol_of(flow):
            continue
        if packet.source[1] == exchange.client_port and packet.target != asked:
            return packet.target
    return None


def read_counts(program: str, text: str) -> dict[Place, Counts]:
    """Return the counters in what iptables-save -c printed."""
    policies: dict[Place, int] = {}
    rules: dict[Place, list[int]] = {}
    table = ""
    for line in text.splitlines():
        if line.startswith("*"):
            table = line[1:].strip()
        elif match := _CHAIN.match(line):
            policies[program, table, match[1]] = int(match[2])
        elif match := _RULE.match(line):
            rules.setdefault((program, table, match[2]), []).append(int(match[1]))
    return {
        place: Counts(policy=packets, rules=tuple(rules.get(place, ())))
        for place, packets in policies.items()
    }
