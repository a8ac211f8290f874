"""Obsidian, with its Local REST API."""

from homeport.identify.fingerprint import (
    PLAIN,
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
    product="Obsidian",
    kind=Kind.DESKTOP,
    protocol="http",
    matches=(Match(programs=("obsidian",)), Match(packages=("deb:obsidian", "snap:obsidian"))),
    roles=(
        Role(name="TLS", ports=(27124,), tls=(Rule(TLS),)),
        Role(name="plain", ports=(27123,), tls=(Rule(PLAIN),)),
    ),
    auth=(Rule("token"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:27124",
            argv="/opt/Obsidian/obsidian",
            package="deb:obsidian 1.5.12",
            expect=Identity(
                product="Obsidian", version="1.5.12", protocol="http", tls=True, auth="token"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:27124",
            argv="/srv/bin/obsidian-export",
        ),
    ),
)
