"""TDengine, the time series database."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
)

FINGERPRINT = Fingerprint(
    product="TDengine",
    kind=Kind.DATABASE,
    protocol="tdengine",
    matches=(
        Match(programs=("taosd", "taosadapter", "taoskeeper")),
        Match(packages=("deb:tdengine*", "rpm:tdengine*")),
    ),
    roles=(
        Role(name="REST", ports=(6041,), protocol="http", auth=(Rule("password"),)),
        Role(name="metrics", ports=(6043,), protocol="http"),
    ),
    auth=(Rule("password"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:6030",
            argv="/usr/bin/taosd",
            package="deb:tdengine 3.2.2.0",
            expect=Identity(
                product="TDengine", version="3.2.2.0", protocol="tdengine", auth="password"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:6041",
            argv="/usr/bin/taosadapter",
            expect=Identity(product="TDengine", protocol="http", auth="password"),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:6060", argv="/usr/bin/taos-explorer"),),
)
