"""HashiCorp Boundary, which leads to machines."""

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
    argv,
    setting,
)

FINGERPRINT = Fingerprint(
    product="Boundary",
    kind=Kind.SECURITY,
    protocol="http",
    matches=(
        Match(programs=("boundary",)),
        Match(
            packages=(
                "deb:boundary",
                "rpm:boundary",
                "brew:boundary",
                "go:github.com/hashicorp/boundary",
            )
        ),
    ),
    roles=(
        Role(name="cluster", ports=(9201,), protocol="grpc", tls=(Rule(TLS),)),
        Role(name="sessions", ports=(9202,), protocol="boundary-proxy", tls=(Rule(TLS),)),
        Role(name="operations", ports=(9203,), auth=(Rule("none"),)),
    ),
    tls=(Rule(PLAIN, (argv(r"\bdev\b"), setting(r"^tls_disable\s*=\s*true"))),),
    auth=(Rule("password"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:9200",
            argv="/usr/bin/boundary dev",
            package="deb:boundary 0.15.1",
            expect=Identity(
                product="Boundary", version="0.15.1", protocol="http", tls=False, auth="password"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:9201",
            argv="/usr/bin/boundary dev",
            expect=Identity(product="Boundary", protocol="grpc", tls=True, auth="password"),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:9200", argv="/usr/bin/boundary-desktop"),),
)
