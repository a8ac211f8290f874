"""Authelia, the login page."""

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
    setting,
)

FINGERPRINT = Fingerprint(
    product="Authelia",
    kind=Kind.SECURITY,
    protocol="http",
    matches=(
        Match(programs=("authelia",)),
        Match(packages=("go:github.com/authelia/authelia*", "deb:authelia")),
    ),
    roles=(
        Role(
            name="metrics",
            when=(setting(r"^telemetry\.metrics\.address = \S*:{port}\b"),),
            ports=(9959,),
            auth=(Rule("none"),),
        ),
    ),
    tls=(Rule(TLS, (setting(r"^server\.tls\.certificate = \S"),)), Rule(PLAIN)),
    auth=(Rule("password"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:9091",
            argv="/usr/bin/authelia --config c.yml",
            package="deb:authelia 4.37.5",
            expect=Identity(
                product="Authelia", version="4.37.5", protocol="http", tls=False, auth="password"
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:9000", argv="/usr/bin/authentik"),),
)
