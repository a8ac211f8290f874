"""LiteFS, which replicates SQLite files and stands before the application."""

from homeport.identify.fingerprint import (
    PLAIN,
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
    product="LiteFS",
    kind=Kind.DATABASE,
    protocol="http",
    matches=(Match(programs=("litefs",)), Match(packages=("go:github.com/superfly/litefs",))),
    roles=(Role(name="proxy", when=(setting(r"^proxy\.addr = \S*:{port}$"),), ports=(8080,)),),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:20202",
            argv="/usr/local/bin/litefs mount",
            package="go:github.com/superfly/litefs 0.5.11",
            expect=Identity(
                product="LiteFS", version="0.5.11", protocol="http", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:9090", argv="/usr/bin/litestream replicate"),),
)
