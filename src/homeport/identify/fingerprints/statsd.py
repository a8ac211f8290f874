"""StatsD: counters over UDP, and a console over TCP."""

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
    installed,
)

FINGERPRINT = Fingerprint(
    product="StatsD",
    kind=Kind.MONITORING,
    protocol="statsd",
    matches=(
        Match(packages=("npm:statsd",)),
        Match(entries=("statsd",), runtime="node"),
        Match(title=r"statsd(?:$|\s)"),
    ),
    version=(installed("npm:statsd"),),
    roles=(
        Role(
            name="console",
            transport=Transport.TCP,
            otherwise=True,
            protocol="statsd-admin",
            never_probe=True,
        ),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="udp 127.0.0.1:8125",
            argv="node /srv/node_modules/.bin/statsd config.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:statsd",
            entry_package="npm:statsd 0.10.2",
            expect=Identity(
                product="StatsD", version="0.10.2", protocol="statsd", tls=False, auth="none"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:8126",
            argv="node /srv/node_modules/.bin/statsd config.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:statsd",
            entry_package="npm:statsd 0.10.2",
            expect=Identity(
                product="StatsD", version="0.10.2", protocol="statsd-admin", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8125",
            argv="node server.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/server.js",
            imports="express",
            installed="npm:statsd 0.10.2",
        ),
    ),
)
