"""Sunshine, which streams games and the desktop."""

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
    product="Sunshine",
    kind=Kind.REMOTE,
    protocol="http",
    matches=(
        Match(programs=("sunshine", "sunshine-*")),
        Match(packages=("deb:sunshine", "rpm:sunshine", "brew:sunshine")),
    ),
    roles=(
        Role(
            name="page", ports=(47990,), protocol="http", tls=(Rule(TLS),), auth=(Rule("password"),)
        ),
        Role(
            name="pairing with TLS",
            ports=(47984,),
            protocol="http",
            tls=(Rule(TLS),),
            auth=(Rule("client-cert"),),
        ),
        Role(name="session", ports=(48010,), protocol="rtsp"),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:47989",
            argv="/usr/bin/sunshine",
            package="deb:sunshine 0.21.0",
            expect=Identity(
                product="Sunshine", version="0.21.0", protocol="http", tls=False, auth="none"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:47990",
            argv="/usr/bin/sunshine",
            package="deb:sunshine 0.21.0",
            expect=Identity(
                product="Sunshine", version="0.21.0", protocol="http", tls=True, auth="password"
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:47989", argv="/usr/bin/moonlight"),),
)
