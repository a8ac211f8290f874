"""Portainer, the page for containers."""

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
    product="Portainer",
    kind=Kind.CONTAINER,
    protocol="http",
    matches=(
        Match(programs=("portainer",)),
        Match(packages=("go:github.com/portainer/portainer*",)),
    ),
    roles=(
        Role(name="HTTPS", ports=(9443,), tls=(Rule(TLS),)),
        Role(name="edge tunnel", ports=(8000,), protocol="websocket"),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("password"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:9000",
            argv="/portainer",
            expect=Identity(product="Portainer", protocol="http", tls=False, auth="password"),
        ),
        Sample(
            door="tcp 127.0.0.1:9443",
            argv="/portainer",
            package="go:github.com/portainer/portainer/api 2.19.4",
            expect=Identity(
                product="Portainer", version="2.19.4", protocol="http", tls=True, auth="password"
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:9001", argv="/app/agent"),),
)
