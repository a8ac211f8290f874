"""Rancher Desktop: its steward, and the ports that it carries to this machine."""

from homeport.identify.fingerprint import (
    TLS,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
)

FINGERPRINT = Fingerprint(
    product="Rancher Desktop",
    kind=Kind.CONTAINER,
    matches=(
        Match(
            programs=("rancher-desktop", "Rancher Desktop", "steve"), argv=r"(?i)rancher[ -]desktop"
        ),
        Match(programs=("rancher-desktop", "Rancher Desktop")),
    ),
    roles=(
        Role(name="API", ports=(6107,), protocol="http", auth=(Rule("password"),)),
        Role(name="steve", ports=(9443,), protocol="http", tls=(Rule(TLS),)),
        Role(name="dashboard", ports=(6120,), protocol="http"),
        Role(name="published port", otherwise=True, never_probe=True),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:6107",
            argv="/opt/rancher-desktop/rancher-desktop",
            expect=Identity(product="Rancher Desktop", protocol="http", auth="password"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/usr/bin/rancher server",
            runtime="go 1.22.3",
            imports="net/http",
        ),
    ),
)
