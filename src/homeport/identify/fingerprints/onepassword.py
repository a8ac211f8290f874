"""1Password's desktop application and browser helpers."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Rule, Sample

FINGERPRINT = Fingerprint(
    product="1Password",
    kind=Kind.SECURITY,
    never_probe=True,
    matches=(
        Match(programs=("1password", "1Password*", "onepassword*")),
        Match(packages=("deb:1password", "rpm:1password")),
    ),
    auth=(Rule("peer"),),
    samples=(
        Sample(
            door="unix /srv/.1password/agent.sock",
            argv="/opt/1Password/1password",
            package="deb:1password 8.10.30",
            expect=Identity(product="1Password", version="8.10.30", auth="peer"),
        ),
    ),
    near_misses=(
        Sample(
            door="unix /srv/agent.sock",
            argv="/usr/bin/ssh-agent -D -a /srv/agent.sock",
            package="deb:openssh-client 9.2",
        ),
    ),
)
