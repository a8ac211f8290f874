"""Conduit and its forks, the Matrix server in Rust."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    title,
)

FINGERPRINT = Fingerprint(
    product="Conduit",
    kind=Kind.CHAT,
    protocol="http",
    matches=(
        Match(programs=("matrix-conduit", "conduwuit", "continuwuity", "tuwunel")),
        Match(programs=("conduit",), environ=("CONDUIT_CONFIG", "CONDUIT_SERVER_NAME")),
        Match(packages=("deb:matrix-conduit", "cargo:conduit", "cargo:conduwuit")),
    ),
    roles=(
        Role(name="fork", when=(title(r"\S*conduwuit"),), product="conduwuit"),
        Role(name="later fork", when=(title(r"\S*continuwuity"),), product="Continuwuity"),
        Role(name="other fork", when=(title(r"\S*tuwunel"),), product="Tuwunel"),
    ),
    tls=(Rule(PLAIN),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:6167",
            argv="/usr/sbin/matrix-conduit",
            package="deb:matrix-conduit 0.6.0",
            expect=Identity(product="Conduit", version="0.6.0", protocol="http", tls=False),
        ),
        Sample(
            door="tcp 127.0.0.1:6167",
            argv="/usr/bin/conduwuit",
            expect=Identity(product="conduwuit", protocol="http", tls=False),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:6167", argv="/usr/bin/conduit"),),
)
