"""Munin's node, which answers the server's questions about a machine."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    package,
    setting,
)

FINGERPRINT = Fingerprint(
    product="Munin node",
    kind=Kind.MONITORING,
    protocol="munin",
    matches=(
        Match(entries=("munin-node",)),
        Match(programs=("munin-node",)),
        Match(packages=("deb:munin-node",)),
    ),
    version=(package("*:munin-node"),),
    tls=(Rule(PLAIN, (setting("."),)),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:4949",
            argv="/usr/sbin/munin-node --foreground",
            exe="/usr/bin/perl",
            name="munin-node",
            runtime="perl",
            entry="command:munin-node",
            entry_package="deb:munin-node 2.0.73",
            expect=Identity(product="Munin node", version="2.0.73", protocol="munin"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:4949",
            argv="/usr/bin/perl node.pl",
            runtime="perl 5.36.0",
            entry="script:/srv/node.pl",
        ),
    ),
)
