"""Watchman, which watches files."""

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
    product="Watchman",
    kind=Kind.DEVTOOL,
    protocol="watchman",
    matches=(
        Match(programs=("watchman",)),
        Match(packages=("deb:watchman", "rpm:watchman", "brew:watchman")),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("peer"),),
    never_probe=True,
    samples=(
        Sample(
            door="unix /run/watchman/root-state/sock",
            argv="/usr/bin/watchman --foreground",
            package="deb:watchman 4.9.0",
            expect=Identity(
                product="Watchman", version="4.9.0", protocol="watchman", tls=False, auth="peer"
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:8080", argv="/usr/bin/watchexec"),),
)
