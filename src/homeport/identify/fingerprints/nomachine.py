"""NoMachine, the remote desktop."""

from homeport.identify.fingerprint import (
    TLS,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
)

FINGERPRINT = Fingerprint(
    product="NoMachine",
    kind=Kind.REMOTE,
    protocol="nx",
    matches=(
        Match(programs=("nxd", "nxserver.bin", "nxnode.bin", "nxrunner.bin")),
        Match(packages=("deb:nomachine", "rpm:nomachine")),
    ),
    tls=(Rule(TLS),),
    auth=(Rule("password"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:4000",
            argv="/usr/NX/bin/nxd",
            package="deb:nomachine 8.11.3",
            expect=Identity(
                product="NoMachine", version="8.11.3", protocol="nx", tls=True, auth="password"
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:4000", argv="/usr/bin/nxagent"),),
)
