"""Helidon, the framework with its own web server."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Sample, installed
from homeport.identify.java_machine import JVM_ROLES

FINGERPRINT = Fingerprint(
    product="Helidon",
    kind=Kind.APP_SERVER,
    protocol="http",
    hosts=True,
    framework="Helidon",
    matches=(
        Match(
            installed=(
                "jar:helidon-webserver",
                "jar:helidon-nima-webserver",
                "jar:helidon-microprofile-server",
            ),
            runtime="java",
        ),
        Match(entries=("class:io.helidon.*",)),
    ),
    package_tells_version=False,
    version=(
        installed("jar:helidon-webserver"),
        installed("jar:helidon-nima-webserver"),
        installed("jar:helidon-microprofile-server"),
    ),
    roles=JVM_ROLES,
    over=("netty",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/opt/jdk/bin/java -jar app.jar",
            runtime="java 17.0.11",
            entry="jar:app.jar",
            installed="jar:helidon-webserver 4.0.6",
            expect=Identity(
                product="Helidon",
                version="4.0.6",
                framework="Helidon",
                framework_version="4.0.6",
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
            installed="jar:netty-handler 4.1.108",
        ),
    ),
)
