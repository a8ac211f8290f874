"""The ways in which names below localhost can be made to resolve, and what each would write."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from homeport.gateway.resolver.serve import PORT

HOSTS_FILE = "etc/hosts"
_RESOLVED = "etc/systemd/resolved.conf.d/homeport.conf"
_DNSMASQ = "etc/NetworkManager/dnsmasq.d/homeport.conf"
_MAC = "etc/resolver/localhost"


class Means(StrEnum):
    """How. HOSTS knows only the names that are written down; the others all below localhost."""

    HOSTS = "hosts"
    RESOLVED = "resolved"
    NETWORK_MANAGER = "network-manager"
    MAC_RESOLVER = "mac-resolver"


@dataclass(frozen=True, slots=True, kw_only=True)
class DropIn:
    """A file of our own in the system's configuration.

    `after` is the command that makes the system read it. `needs_server`: it leads to Homeport's
    name server, so it does nothing while that does not run.
    """

    path: str
    text: str
    after: str
    needs_server: bool


def drop_in(means: Means, port: int = PORT) -> DropIn | None:
    """Return the file that `means` takes, None for the hosts file.

    Source: resolved.conf(5): DNS= takes address:port since systemd 246, "~" routes only; dnsmasq(8)
    --address; resolver(5) of macOS.
    """
    match means:
        case Means.RESOLVED:
            return DropIn(
                path=_RESOLVED,
                text=f"[Resolve]\nDNS=127.0.0.1:{port}\nDomains=~localhost\n",
                after="systemctl restart systemd-resolved",
                needs_server=True,
            )
        case Means.NETWORK_MANAGER:
            return DropIn(
                path=_DNSMASQ,
                text="address=/localhost/127.0.0.1\naddress=/localhost/::1\n",
                after="nmcli general reload",
                needs_server=False,
            )
        case Means.MAC_RESOLVER:
            return DropIn(
                path=_MAC,
                text=f"nameserver 127.0.0.1\nport {port}\n",
                after="killall -HUP mDNSResponder",
                needs_server=True,
            )
        case Means.HOSTS:
            return None


def path_of(means: Means, root: Path) -> Path:
    """Return the file that `means` is about."""
    file = drop_in(means)
    return root / (HOSTS_FILE if file is None else file.path)
