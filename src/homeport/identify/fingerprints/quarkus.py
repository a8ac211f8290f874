"""Quarkus, the framework with its own server on Vert.x, packaged or in dev mode."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Sample, installed
from homeport.identify.java_machine import JVM_ROLES

FINGERPRINT = Fingerprint(
    product="Quarkus",
    kind=Kind.APP_SERVER,
    protocol="http",
    hosts=True,
    framework="Quarkus",
    matches=(
        Match(entries=("jar:quarkus-run.jar", "class:io.quarkus.*")),
        Match(
            installed=(
                "jar:quarkus-core",
                "jar:io.quarkus.quarkus-core",
                "jar:quarkus-vertx-http",
                "jar:io.quarkus.quarkus-vertx-http",
            ),
            runtime="java",
        ),
        # What `mvn quarkus:dev` and `gradle quarkusDev` start.
        Match(entries=("jar:*-dev.jar",), argv=r"-Dquarkus[.-]|io\.quarkus"),
    ),
    package_tells_version=False,
    version=(
        installed("jar:quarkus-core"),
        installed("jar:io.quarkus.quarkus-core"),
        installed("jar:quarkus-vertx-http"),
        installed("jar:io.quarkus.quarkus-vertx-http"),
    ),
    roles=JVM_ROLES,
    over=("vertx", "netty", "undertow"),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/opt/jdk/bin/java -jar quarkus-run.jar",
            runtime="java 17.0.11",
            entry="jar:quarkus-run.jar",
            installed="jar:io.quarkus.quarkus-core 3.9.2, jar:io.vertx.vertx-core 4.5.7",
            expect=Identity(
                product="Quarkus",
                version="3.9.2",
                framework="Quarkus",
                framework_version="3.9.2",
                protocol="http",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/opt/jdk/bin/java -jar app.jar",
            runtime="java 17.0.11",
            entry="jar:app.jar",
            installed="jar:vertx-core 4.5.7, jar:vertx-web 4.5.7",
        ),
    ),
)
