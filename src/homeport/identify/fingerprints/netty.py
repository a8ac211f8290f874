"""Netty, the network library that many Java servers are built with."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Sample, installed
from homeport.identify.java_machine import JVM_ROLES

FINGERPRINT = Fingerprint(
    product="Netty",
    kind=Kind.APP_SERVER,
    hosts=True,
    matches=(
        Match(
            installed=("jar:netty-handler", "jar:netty-all", "jar:netty-codec-http", "jar:netty"),
            runtime="java",
            weight=-5,
        ),
        Match(imports=("io.netty.bootstrap",), runtime="java", weight=-5),
    ),
    version=(
        installed("jar:netty-handler"),
        installed("jar:netty-all"),
        installed("jar:netty-codec-http"),
        installed("jar:netty"),
    ),
    roles=JVM_ROLES,
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/opt/jdk/bin/java -jar api.jar",
            runtime="java 17.0.11",
            entry="jar:api.jar",
            installed="jar:micronaut-http-server-netty 4.4.0, jar:netty-handler 4.1.108",
            expect=Identity(
                product="Netty",
                version="4.1.108",
                framework="Micronaut",
                framework_version="4.4.0",
                protocol="http",
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:7000",
            argv="/opt/jdk/bin/java -jar game.jar",
            runtime="java 17.0.11",
            entry="jar:game.jar",
            installed="jar:netty-all 4.1.108",
            expect=Identity(product="Netty", version="4.1.108"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/opt/jdk/bin/java -jar api.jar",
            runtime="java 17.0.11",
            entry="jar:api.jar",
            installed="jar:netty-handler 4.1.108, jar:vertx-core 4.5.7",
        ),
    ),
)
