"""NetBird, the private network."""

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
    product="NetBird",
    kind=Kind.NETWORK,
    protocol="wireguard",
    matches=(
        Match(programs=("netbird",)),
        Match(packages=("deb:netbird", "rpm:netbird", "go:github.com/netbirdio/netbird")),
    ),
    roles=(
        Role(
            name="local",
            transport=Transport.UNIX,
            otherwise=True,
            protocol="grpc",
            tls=(Rule(PLAIN),),
            auth=(Rule("peer"),),
        ),
    ),
    auth=(Rule("key"),),
    samples=(
        Sample(
            door="udp 127.0.0.1:51820",
            argv="/usr/bin/netbird service run",
            package="deb:netbird 0.25.7",
            expect=Identity(product="NetBird", version="0.25.7", protocol="wireguard", auth="key"),
        ),
    ),
    near_misses=(Sample(door="udp 127.0.0.1:4242", argv="/usr/bin/nebula -config n.yml"),),
)
