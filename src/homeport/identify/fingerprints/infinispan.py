"""Infinispan, the grid that speaks several protocols on one port."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    installed,
)
from homeport.identify.java_machine import JVM_ROLES

FINGERPRINT = Fingerprint(
    product="Infinispan",
    kind=Kind.CACHE,
    matches=(Match(entries=("class:org.infinispan.server.*",)),),
    package_tells_version=False,
    version=(installed("jar:infinispan-server-runtime"), installed("jar:infinispan-core")),
    roles=(
        *JVM_ROLES,
        Role(name="endpoint", ports=(11222,), protocol="http", auth=(Rule("password"),)),
        Role(name="cluster", ports=(7800,), protocol="jgroups", never_probe=True),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:11222",
            argv=(
                "/opt/jdk/bin/java -cp /opt/x/lib/* org.infinispan.server.loader.Loader "
                "org.infinispan.server.Bootstrap"
            ),
            runtime="java 17.0.11",
            entry="class:org.infinispan.server.loader.Loader",
            installed="jar:infinispan-core 15.0.0",
            expect=Identity(
                product="Infinispan", version="15.0.0", protocol="http", auth="password"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/opt/jdk/bin/java -jar app.jar",
            runtime="java 17.0.11",
            entry="jar:app.jar",
            installed="jar:infinispan-core 15.0.0, jar:tomcat-embed-core 10.1.19",
        ),
    ),
)
