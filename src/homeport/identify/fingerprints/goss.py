"""goss, which checks servers."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
)

FINGERPRINT = Fingerprint(
    product="goss",
    kind=Kind.MONITORING,
    protocol="http",
    matches=(
        Match(programs=("goss",)),
        Match(
            packages=("go:github.com/goss-org/goss", "go:github.com/aelsabbahy/goss", "brew:goss")
        ),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/usr/local/bin/goss serve",
            package="go:github.com/goss-org/goss 0.4.4",
            expect=Identity(
                product="goss", version="0.4.4", protocol="http", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:8080", argv="/usr/bin/gossip"),),
)
