"""eXist-db, the XML database."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Sample,
    argv,
    installed,
)
from homeport.identify.java_machine import JVM_ROLES

FINGERPRINT = Fingerprint(
    product="eXist-db",
    kind=Kind.DATABASE,
    protocol="http",
    matches=(Match(entries=("class:org.exist.*",)),),
    package_tells_version=False,
    version=(installed("jar:exist-core"), argv(r"/exist-distribution-(\d+(?:\.\d+)+)")),
    roles=JVM_ROLES,
    over=("jetty",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/opt/jdk/bin/java -cp /opt/x/lib/* org.exist.start.Main jetty",
            runtime="java 17.0.11",
            entry="class:org.exist.start.Main",
            installed="jar:exist-core 6.2.0",
            expect=Identity(product="eXist-db", version="6.2.0", protocol="http"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/opt/jdk/bin/java -jar start.jar",
            runtime="java 17.0.11",
            entry="jar:start.jar",
            entry_package="jar:jetty-start 10.0.20",
        ),
    ),
)
