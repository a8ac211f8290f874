"""Bitwarden's desktop application, with an agent for SSH keys."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Rule, Sample

FINGERPRINT = Fingerprint(
    product="Bitwarden",
    kind=Kind.SECURITY,
    never_probe=True,
    matches=(
        Match(programs=("bitwarden", "bitwarden-app", "desktop_proxy")),
        Match(packages=("deb:bitwarden", "snap:bitwarden")),
    ),
    auth=(Rule("peer"),),
    samples=(
        Sample(
            door="unix /srv/.bitwarden-ssh-agent.sock",
            argv="/opt/Bitwarden/bitwarden-app",
            package="deb:bitwarden 2024.4.1",
            expect=Identity(product="Bitwarden", version="2024.4.1", auth="peer"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/usr/bin/vaultwarden",
            runtime="rust",
        ),
    ),
)
