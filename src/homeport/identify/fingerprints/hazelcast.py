"""Hazelcast, the in-memory grid, and its Management Center."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Sample,
    installed,
    package,
)
from homeport.identify.java_machine import JVM_ROLES

FINGERPRINT = Fingerprint(
    product="Hazelcast",
    kind=Kind.CACHE,
    protocol="hazelcast",
    matches=(
        Match(entries=("class:com.hazelcast.*", "jar:hazelcast-*.jar")),
        # A member inside an application listens beside the application's own port.
        Match(installed=("jar:hazelcast", "jar:hazelcast-all"), runtime="java", weight=-6),
    ),
    package_tells_version=False,
    version=(
        installed("jar:hazelcast"),
        installed("jar:hazelcast-enterprise"),
        package("jar:hazelcast*"),
    ),
    roles=JVM_ROLES,
    samples=(
        Sample(
            door="tcp 127.0.0.1:5701",
            argv=(
                "/opt/jdk/bin/java -cp /opt/x/lib/* "
                "com.hazelcast.core.server.HazelcastMemberStarter"
            ),
            runtime="java 17.0.11",
            entry="class:com.hazelcast.core.server.HazelcastMemberStarter",
            installed="jar:hazelcast 5.3.6",
            expect=Identity(product="Hazelcast", version="5.3.6", protocol="hazelcast"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/opt/jdk/bin/java -jar app.jar",
            runtime="java 17.0.11",
            entry="jar:app.jar",
            installed="jar:hazelcast 5.3.6, jar:tomcat-embed-core 10.1.19",
        ),
    ),
)
