"""Ignite, the in-memory database and grid."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Sample,
    installed,
)
from homeport.identify.java_machine import JVM_ROLES

FINGERPRINT = Fingerprint(
    product="Ignite",
    kind=Kind.DATABASE,
    protocol="ignite",
    matches=(
        Match(
            entries=("class:org.apache.ignite.startup.*", "class:org.apache.ignite.internal.app.*")
        ),
    ),
    package_tells_version=False,
    version=(installed("jar:ignite-core"), installed("jar:ignite-runner")),
    roles=(*JVM_ROLES, Role(name="REST", ports=(8080, 10300), protocol="http")),
    samples=(
        Sample(
            door="tcp 127.0.0.1:10800",
            argv=(
                "/opt/jdk/bin/java -cp /opt/x/lib/* "
                "org.apache.ignite.startup.cmdline.CommandLineStartup"
            ),
            runtime="java 17.0.11",
            entry="class:org.apache.ignite.startup.cmdline.CommandLineStartup",
            installed="jar:ignite-core 2.16.0",
            expect=Identity(product="Ignite", version="2.16.0", protocol="ignite"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/opt/jdk/bin/java -jar app.jar",
            runtime="java 17.0.11",
            entry="jar:app.jar",
            installed="jar:ignite-core 2.16.0, jar:tomcat-embed-core 10.1.19",
        ),
    ),
)
