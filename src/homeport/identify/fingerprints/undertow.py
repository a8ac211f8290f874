"""Undertow, the web server of WildFly, inside an application."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Sample, installed
from homeport.identify.java_machine import JVM_ROLES

FINGERPRINT = Fingerprint(
    product="Undertow",
    kind=Kind.APP_SERVER,
    protocol="http",
    hosts=True,
    matches=(
        Match(installed=("jar:undertow-core",), runtime="java"),
        Match(imports=("io.undertow",), runtime="java"),
    ),
    version=(installed("jar:undertow-core"),),
    roles=JVM_ROLES,
    over=("reactor-netty", "netty"),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/opt/jdk/bin/java -jar shop.jar",
            runtime="java 17.0.11",
            entry="jar:shop.jar",
            installed="jar:spring-boot 3.2.4, jar:undertow-core 2.3.12",
            expect=Identity(
                product="Undertow",
                version="2.3.12",
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
            installed="jar:spring-boot 3.2.4, jar:xnio-api 3.8.8, jar:tomcat-embed-core 10.1.19",
        ),
    ),
)
