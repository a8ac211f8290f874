"""The service of Podman."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    Transport,
)

FINGERPRINT = Fingerprint(
    product="Podman",
    kind=Kind.CONTAINER,
    protocol="http",
    matches=(Match(programs=("podman",)),),
    roles=(Role(name="local", transport=Transport.UNIX, otherwise=True, auth=(Rule("peer"),)),),
    tls=(Rule(PLAIN),),
    samples=(
        Sample(
            door="unix /run/podman/podman.sock",
            argv="/usr/bin/podman system service",
            package="deb:podman 4.3.1",
            expect=Identity(
                product="Podman", version="4.3.1", protocol="http", tls=False, auth="peer"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:8888",
            argv="/usr/bin/podman system service tcp:localhost:8888 -t 0",
            package="deb:podman 4.3.1",
            expect=Identity(product="Podman", version="4.3.1", protocol="http", tls=False),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:8080", argv="/usr/lib/podman/rootlessport"),),
)
