"""Pomerium, the proxy with a login."""

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
    product="Pomerium",
    kind=Kind.PROXY,
    protocol="http",
    matches=(
        Match(programs=("pomerium",)),
        Match(packages=("deb:pomerium", "go:github.com/pomerium/pomerium", "brew:pomerium")),
    ),
    roles=(
        Role(name="gRPC", ports=(5443,), protocol="grpc"),
        Role(name="metrics", ports=(9090, 9902), tls=(Rule(PLAIN),), auth=(Rule("none"),)),
        Role(name="redirect", ports=(80,), tls=(Rule(PLAIN),)),
    ),
    tls=(Rule(TLS),),
    auth=(Rule("password"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:443",
            argv="/bin/pomerium -config c.yaml",
            package="deb:pomerium 0.25.0",
            expect=Identity(
                product="Pomerium", version="0.25.0", protocol="http", tls=True, auth="password"
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:8080", argv="/bin/pomerium-cli tcp x"),),
)
