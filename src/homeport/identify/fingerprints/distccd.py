"""distccd, which compiles for other machines."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    option,
)

FINGERPRINT = Fingerprint(
    product="distcc",
    kind=Kind.DEVTOOL,
    protocol="distcc",
    matches=(
        Match(programs=("distccd",)),
        Match(packages=("deb:distcc", "rpm:distcc-server", "apk:distcc", "brew:distcc")),
    ),
    roles=(
        Role(name="statistics", when=(option("--stats-port"),), ports=(3633,), protocol="http"),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    never_probe=True,
    samples=(
        Sample(
            door="tcp 127.0.0.1:3632",
            argv="/usr/bin/distccd --daemon --allow 127.0.0.1",
            package="deb:distcc 3.4",
            expect=Identity(
                product="distcc", version="3.4", protocol="distcc", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:3632", argv="/usr/bin/distcc gcc x.c"),),
)
