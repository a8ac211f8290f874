"""Debezium Server, which streams the changes of a database."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Sample, installed
from homeport.identify.java_machine import JVM_ROLES

FINGERPRINT = Fingerprint(
    product="Debezium",
    kind=Kind.BROKER,
    protocol="http",
    framework="Quarkus",
    matches=(
        Match(entries=("class:io.debezium.server.*",)),
        Match(entries=("jar:debezium-server*",)),
    ),
    package_tells_version=False,
    version=(installed("jar:debezium-server-core"), installed("jar:debezium-core")),
    framework_version=(installed("jar:quarkus-core"),),
    roles=JVM_ROLES,
    over=("quarkus", "vertx", "netty"),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/opt/jdk/bin/java -cp /opt/x/lib/* io.debezium.server.Main",
            runtime="java 17.0.11",
            entry="class:io.debezium.server.Main",
            installed="jar:debezium-server-core 2.6.1",
            expect=Identity(
                product="Debezium", version="2.6.1", framework="Quarkus", protocol="http"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/opt/jdk/bin/java -jar app.jar",
            runtime="java 17.0.11",
            entry="jar:app.jar",
            installed="jar:debezium-embedded 2.6.1, jar:tomcat-embed-core 10.1.19",
        ),
    ),
)
