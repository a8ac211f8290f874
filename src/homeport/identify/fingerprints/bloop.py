"""Bloop, which keeps Scala builds warm."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    installed,
)

FINGERPRINT = Fingerprint(
    product="Bloop",
    kind=Kind.DEVTOOL,
    protocol="bsp",
    never_probe=True,
    matches=(
        Match(entries=("class:bloop.*",)),
        Match(entries=("jar:bloop-frontend*.jar",)),
        Match(programs=("bloop",)),
    ),
    package_tells_version=False,
    version=(installed("jar:bloop-frontend"),),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8212",
            argv="/opt/jdk/bin/java -cp /opt/x/lib/* bloop.BloopServer",
            runtime="java 17.0.11",
            entry="class:bloop.BloopServer",
            installed="jar:bloop-frontend 1.5.17",
            expect=Identity(
                product="Bloop", version="1.5.17", protocol="bsp", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8212",
            argv="/opt/jdk/bin/java -cp /opt/x/lib/* scala.meta.metals.Main",
            runtime="java 17.0.11",
            entry="class:scala.meta.metals.Main",
            installed="jar:metals 1.2.2",
        ),
    ),
)
