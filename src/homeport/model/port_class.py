"""What a port number means: its range, its registered name, and whether the kernel may take it."""

from dataclasses import dataclass
from enum import StrEnum

HIGHEST_PORT = 65_535
# RFC 6335, section 6.
LAST_SYSTEM_PORT = 1_023
LAST_USER_PORT = 49_151


class PortRange(StrEnum):
    """The three ranges of RFC 6335."""

    SYSTEM = "system"
    USER = "user"
    DYNAMIC = "dynamic"


@dataclass(frozen=True, slots=True, kw_only=True)
class PortClass:
    """What is known of a port number without looking at who holds it.

    `is_ephemeral`: the kernel may hand it to an outgoing connection
    (net.ipv4.ip_local_port_range without net.ipv4.ip_local_reserved_ports).
    """

    range: PortRange
    iana_name: str | None
    is_ephemeral: bool
    is_reserved: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PortRules:
    """What this machine says of port numbers.

    Source: Documentation/networking/ip-sysctl.rst, services(5).
    """

    ephemeral: tuple[int, int]
    reserved: tuple[tuple[int, int], ...]
    names: dict[tuple[int, str], str]

    def classify(self, port: int, transport: str) -> PortClass:
        """Return the class of `port` for `transport` ("tcp" or "udp")."""
        is_reserved = any(low <= port <= high for low, high in self.reserved)
        low, high = self.ephemeral
        return PortClass(
            range=_range(port),
            iana_name=self.names.get((port, transport)),
            is_ephemeral=low <= port <= high and not is_reserved,
            is_reserved=is_reserved,
        )


def _range(port: int) -> PortRange:
    if port <= LAST_SYSTEM_PORT:
        return PortRange.SYSTEM
    return PortRange.USER if port <= LAST_USER_PORT else PortRange.DYNAMIC
