"""Metals, the Scala language server, and its HTTP page."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Sample, installed
from homeport.identify.java_machine import JVM_ROLES

FINGERPRINT = Fingerprint(
    product="Metals",
    kind=Kind.EDITOR,
    protocol="http",
    matches=(Match(entries=("class:scala.meta.metals.*",)),),
    package_tells_version=False,
    version=(installed("jar:metals"),),
    roles=JVM_ROLES,
    samples=(
        Sample(
            door="tcp 127.0.0.1:5031",
            argv="/opt/jdk/bin/java -cp /opt/x/lib/* scala.meta.metals.Main",
            runtime="java 17.0.11",
            entry="class:scala.meta.metals.Main",
            installed="jar:metals 1.2.2, jar:undertow-core 2.2.20",
            expect=Identity(product="Metals", version="1.2.2", protocol="http"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:5031",
            argv="/opt/jdk/bin/java -cp /opt/x/lib/* bloop.BloopServer",
            runtime="java 17.0.11",
            entry="class:bloop.BloopServer",
        ),
    ),
)
