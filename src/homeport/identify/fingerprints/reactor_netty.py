"""Reactor Netty, the server of Spring WebFlux."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Sample, installed
from homeport.identify.java_machine import JVM_ROLES

FINGERPRINT = Fingerprint(
    product="Reactor Netty",
    kind=Kind.APP_SERVER,
    protocol="http",
    hosts=True,
    matches=(
        Match(installed=("jar:reactor-netty-http", "jar:reactor-netty"), runtime="java", weight=-3),
    ),
    version=(installed("jar:reactor-netty-http"), installed("jar:reactor-netty")),
    roles=JVM_ROLES,
    over=("netty",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/opt/jdk/bin/java -jar gateway.jar",
            runtime="java 17.0.11",
            entry="jar:gateway.jar",
            installed=(
                "jar:spring-boot 3.2.4, jar:reactor-netty-http 1.1.17, jar:netty-handler 4.1.107"
            ),
            expect=Identity(
                product="Reactor Netty",
                version="1.1.17",
                framework="Spring Boot",
                framework_version="3.2.4",
                protocol="http",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/opt/jdk/bin/java -jar shop.jar",
            runtime="java 17.0.11",
            entry="jar:shop.jar",
            installed="jar:tomcat-embed-core 10.1.19, jar:reactor-netty-http 1.1.17",
        ),
    ),
)
