"""What the packet filter does with one connection, and which rule is to blame."""

from dataclasses import dataclass
from enum import StrEnum

from homeport.model.address import Host, Transport


class FilterVerdict(StrEnum):
    """What becomes of the packets. UNKNOWN: the rules could not be read or tried."""

    PASSES = "passes"
    DROPS = "drops"
    REJECTS = "rejects"
    REDIRECTS = "redirects"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Flow:
    """A connection from this machine to an address of this machine. `uid`: None is the caller."""

    transport: Transport
    host: Host
    port: int
    uid: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FilterRule:
    """One rule or chain policy, the way its own tool prints it.

    `place` is where it stands ("inet guard in", "ip filter INPUT"). `undo` is the command that
    removes exactly it (or opens the policy). `tool` is "nft", "iptables" or "iptables-legacy".
    """

    place: str
    text: str
    undo: str
    tool: str = "nft"


@dataclass(frozen=True, slots=True, kw_only=True)
class FilterAnswer:
    """The verdict on a Flow.

    `rule` is the guilty one, None for PASSES and UNKNOWN. `goes_to` is where REDIRECTS leads.
    `is_exact` is False when the verdict was inferred (a limit whose state cannot be copied).
    `note` says what could not be looked at and what would help ("needs root").
    """

    verdict: FilterVerdict
    rule: FilterRule | None = None
    goes_to: tuple[Host, int] | None = None
    is_exact: bool = True
    note: str | None = None
