"""Read what this machine says of port numbers: ephemeral range, reserved list, names."""

from pathlib import Path

from homeport.model.port_class import HIGHEST_PORT, PortRules
from homeport.observe.port_names import COMMON_NAMES

_LIVE = Path("/")
# The kernel's default where the sysctl is hidden (inet_init in net/ipv4/af_inet.c), and what
# RFC 6335 calls dynamic for systems that have no such file.
_LINUX_EPHEMERAL = (32_768, 60_999)
_MOST_DIGITS = 10


def read_port_rules(root: Path = _LIVE) -> PortRules:
    """Return the rules of the machine below `root`, defaults for what it does not say.

    Source: Documentation/networking/ip-sysctl.rst, services(5).
    """
    sysctl = root / "proc/sys/net/ipv4"
    return PortRules(
        ephemeral=parse_range(_read(sysctl / "ip_local_port_range")),
        reserved=parse_reserved(_read(sysctl / "ip_local_reserved_ports")),
        names=COMMON_NAMES | parse_services(_read(root / "etc/services")),
    )


def parse_range(text: str) -> tuple[int, int]:
    """Return the two numbers of ip_local_port_range."""
    numbers = [int(one) for one in text.split() if _is_number(one)]
    return (numbers[0], numbers[1]) if len(numbers) == 2 else _LINUX_EPHEMERAL


def parse_reserved(text: str) -> tuple[tuple[int, int], ...]:
    """Return the ranges of ip_local_reserved_ports, such as "8080,9000-9010"."""
    found = []
    for part in text.strip().split(","):
        low, _, high = part.partition("-")
        if _is_number(low) and _is_number(high or low):
            found.append((int(low), int(high or low)))
    return tuple(found)


def parse_services(text: str) -> dict[tuple[int, str], str]:
    """Return (port, transport) -> name; the first line of a port wins, as in getservbyport(3)."""
    found: dict[tuple[int, str], str] = {}
    for line in text.splitlines():
        words = line.partition("#")[0].split()
        if len(words) < 2:
            continue
        port, _, transport = words[1].partition("/")
        if _is_number(port) and int(port) <= HIGHEST_PORT and transport in ("tcp", "udp"):
            found.setdefault((int(port), transport), words[0])
    return found


def _is_number(text: str) -> bool:
    """Return whether `text` may be a port; int() refuses thousands of digits."""
    return text.isdecimal() and len(text) <= _MOST_DIGITS


def _read(path: Path) -> str:
    try:
        return path.read_text("utf-8", "replace")
    except OSError:
        return ""
