"""Where the kernel would send a packet, and the state of the loopback interface."""

from dataclasses import dataclass
from enum import StrEnum

from homeport.model.address import Host


class RouteKind(StrEnum):
    """The kernel's decision. LOCAL: delivered on this machine. NONE: no route at all.

    Source: ip-route(8), include/uapi/linux/rtnetlink.h.
    """

    LOCAL = "local"
    UNICAST = "unicast"
    BLACKHOLE = "blackhole"
    PROHIBIT = "prohibit"
    UNREACHABLE = "unreachable"
    NONE = "none"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """What the kernel does with packets to `host`.

    `device` is the interface they leave through. `culprits` are the routing rules or routes that
    catch it, in the words of `ip rule` and `ip route`, where it is not LOCAL; `undo` is the command
    that would remove the first of them.
    """

    host: Host
    kind: RouteKind
    device: str | None = None
    culprits: tuple[str, ...] = ()
    undo: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Loopback:
    """The loopback interface of the caller's network namespace.

    `name` is None where there is none. `addresses` are those on it. `is_ipv6_off` is True when the
    kernel has IPv6 switched off for it or altogether; `ipv6_evidence` is the setting that says so.
    `local_addresses` are all addresses of this machine, all interfaces, loopback included.
    """

    name: str | None
    is_up: bool
    addresses: tuple[Host, ...] = ()
    is_ipv6_off: bool = False
    ipv6_evidence: str | None = None
    local_addresses: tuple[Host, ...] = ()
