"""Find out whether names below localhost resolve here, by whom, and what would help."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from homeport.act.names_block import names_in
from homeport.act.own_drop_in import is_own
from homeport.home.resolving.clients import BY_THEMSELVES, Tried, try_clients
from homeport.home.resolving.means import Means, drop_in, path_of
from homeport.model.resolution import Resolution
from homeport.model.service import SCHEMA
from homeport.observe.names import resolve
from homeport.observe.small_file import read_small, read_small_bytes

# Nobody has a route of this name, so that only what holds for all names answers.
ANY_NAME = "homeport-names.localhost"
_LIVE = Path("/")
_HOSTS_BYTES = 64 << 20
_STUB = "127.0.0.53"
_PLUGINS = {
    "myhostname": "nss-myhostname",
    "resolve": "systemd-resolved (nss-resolve)",
    "mymachines": "nss-mymachines",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class DnsStatus:
    """How names below localhost resolve on this machine.

    `resolves`: any such name does, for libc and so for nearly every program; `by` says who does
    it. `turned_on` is what Homeport has written, `names` those in its block of the hosts file.
    `advice` is the means that fits here, None where nothing is missing, and `instead` what does the
    same without Homeport.
    """

    schema: int = SCHEMA
    resolves: bool
    by: str
    tried: tuple[Tried, ...] = ()
    by_themselves: tuple[str, ...] = BY_THEMSELVES
    sources: tuple[str, ...] = ()
    nameservers: tuple[str, ...] = ()
    turned_on: tuple[Means, ...] = ()
    names: tuple[str, ...] = ()
    advice: Means | None = None
    why: str = ""
    instead: str = ""


def read_dns_status(*, root: Path = _LIVE, with_clients: bool = True) -> DnsStatus:
    """Return how things stand; nothing is changed.

    Cost: 1 ms, and 60 ms more for asking programs; 3 s where a name server is dead.
    """
    found = resolve(ANY_NAME, root=root)
    is_fine = bool(found.addresses) and all(one.is_loopback for one in found.addresses)
    advice, why = (None, "") if is_fine else _advice(found, root)
    return DnsStatus(
        resolves=is_fine,
        by=_by(found) if is_fine else "",
        tried=try_clients(ANY_NAME) if with_clients and root == _LIVE else (),
        sources=found.sources,
        nameservers=found.nameservers,
        turned_on=turned_on(root),
        names=names_in(read_hosts_body(root)),
        advice=advice,
        why=why,
        instead=_instead(root) if advice is Means.HOSTS else "",
    )


def turned_on(root: Path) -> tuple[Means, ...]:
    """Return the means of which something of Homeport's stands below `root`."""
    found = [one for one in Means if drop_in(one) is not None and is_own(path_of(one, root))]
    return (*((Means.HOSTS,) if names_in(read_hosts_body(root)) else ()), *found)


def read_hosts_body(root: Path) -> bytes:
    """Return the hosts file, empty where it cannot be read."""
    return read_small_bytes(path_of(Means.HOSTS, root), _HOSTS_BYTES, root=root) or b""


def missing_names(names: Sequence[str], *, root: Path = _LIVE) -> tuple[str, ...]:
    """Return which of `names` (without ".localhost") libc does not find."""
    whole = resolve(ANY_NAME, root=root)
    if whole.addresses:
        return ()
    return tuple(one for one in names if not resolve(f"{one}.localhost", root=root).addresses)


def _by(found: Resolution) -> str:
    """Return who answers, as far as the configuration tells."""
    for word in found.sources:
        if word in _PLUGINS and word != "mymachines":
            return _PLUGINS[word]
    if _STUB in found.nameservers:
        return "systemd-resolved"
    return "the name server" if found.nameservers else "libc"


def _advice(found: Resolution, root: Path) -> tuple[Means, str]:
    """Return the means that fits this machine, and why that one."""
    if root == _LIVE and sys.platform == "darwin":
        return Means.MAC_RESOLVER, "macOS asks a name server of its own for each domain"
    if _STUB in found.nameservers:
        return Means.RESOLVED, "systemd-resolved is asked here, and does not know the name itself"
    if _asks_dnsmasq(found, root):
        return Means.NETWORK_MANAGER, "NetworkManager's dnsmasq is asked here"
    if not found.is_hosts_readable:
        return Means.HOSTS, "the hosts file is not there or cannot be read"
    server = ", ".join(found.nameservers[:2]) or "no name server"
    return Means.HOSTS, f"libc asks the hosts file and {server}, which do not know the name"


def _instead(root: Path) -> str:
    """Return the package that makes all names resolve, where it is known to put itself in place."""
    if not (root / "etc/debian_version").exists():
        return ""
    return "sudo apt install libnss-myhostname"


def _asks_dnsmasq(found: Resolution, root: Path) -> bool:
    """Return whether names go to the dnsmasq that NetworkManager runs.

    Source: NetworkManager.conf(5), main.dns.
    """
    folder = root / "etc/NetworkManager"
    texts = [read_small(folder / "NetworkManager.conf", 1 << 16, root=root)]
    texts += [
        read_small(one, 1 << 16, root=root)
        for one in sorted((folder / "conf.d").glob("*.conf"))[:99]
    ]
    lines = [line.replace(" ", "") for text in texts if text for line in text.splitlines()]
    is_local = any(one in ("127.0.0.1", "127.0.1.1") for one in found.nameservers)
    return is_local and "dns=dnsmasq" in lines
