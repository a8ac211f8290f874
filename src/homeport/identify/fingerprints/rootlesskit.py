"""RootlessKit, which runs Docker without root."""

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
    product="RootlessKit",
    kind=Kind.CONTAINER,
    matches=(
        Match(programs=("rootlesskit",)),
        Match(packages=("deb:rootlesskit", "go:github.com/rootless-containers/rootlesskit*")),
    ),
    roles=(
        Role(
            name="API",
            transport=Transport.UNIX,
            otherwise=True,
            protocol="http",
            tls=(Rule(PLAIN),),
            auth=(Rule("peer"),),
        ),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/usr/bin/rootlesskit --net=slirp4netns dockerd-rootless.sh",
            package="deb:rootlesskit 1.1.0",
            expect=Identity(product="RootlessKit", version="1.1.0"),
        ),
        Sample(
            door="unix /run/user/1000/dockerd-rootless/api.sock",
            argv="/usr/bin/rootlesskit dockerd-rootless.sh",
            expect=Identity(product="RootlessKit", protocol="http", tls=False, auth="peer"),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:8080", argv="/usr/bin/docker-proxy -proto tcp"),),
)
