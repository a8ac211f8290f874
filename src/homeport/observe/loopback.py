"""Read the state of the loopback interface, and whether IPv6 is switched off for it."""

import socket
from collections.abc import Iterable
from pathlib import Path

from homeport.model.exposure import Interface
from homeport.model.route import Loopback
from homeport.observe.interfaces import read_interfaces
from homeport.observe.small_file import read_small

_LIVE = Path("/")
# Without an address psutil cannot tell that it is a loopback; its name is lo0 on the BSDs.
_NAMES = ("lo", "lo0")


def read_loopback(root: Path = _LIVE) -> Loopback:
    """Return the loopback interface of the machine below `root`, by name "lo" if it has several.

    Cost: 1 ms.
    """
    interfaces = read_interfaces(root)
    found = _choose(interfaces)
    name = found.name if found else None
    evidence = _why_no_ipv6(root, name or "lo")
    return Loopback(
        name=name,
        is_up=found is not None and found.is_up,
        addresses=found.addresses if found else (),
        is_ipv6_off=evidence is not None,
        ipv6_evidence=evidence,
        local_addresses=tuple(host for one in interfaces for host in one.addresses),
    )


def _choose(interfaces: Iterable[Interface]) -> Interface | None:
    found = [one for one in interfaces if one.is_loopback or one.name in _NAMES]
    return min(found, key=lambda one: one.name not in _NAMES, default=None)


def _why_no_ipv6(root: Path, name: str) -> str | None:
    """Return the setting that switches IPv6 off on interface `name`, None while it is on.

    Setting conf/all writes every interface's own setting, and only that one decides.

    Source: Documentation/networking/ip-sysctl.rst (disable_ipv6), ipv6.rst (ipv6.disable).
    """
    sysctl = f"net/ipv6/conf/{name}/disable_ipv6"
    value = _read(root, f"proc/sys/{sysctl}")
    if value not in (None, "0"):
        return f"{sysctl.replace('/', '.')} = {value}"
    if value is not None or not _lacks_ipv6(root):
        return None
    if _read(root, "sys/module/ipv6/parameters/disable") not in (None, "0"):
        return "ipv6.disable = 1 (a parameter of the kernel module)"
    return "the kernel has no IPv6"


def _lacks_ipv6(root: Path) -> bool:
    if root != _LIVE:
        net = root / "proc/net"
        return (net / "tcp").exists() and not (net / "if_inet6").exists()
    try:
        socket.socket(socket.AF_INET6).close()
    except OSError:
        return True
    return False


def _read(root: Path, path: str) -> str | None:
    text = read_small(root / path, root=root)
    return None if text is None else text.strip()
