"""Zipkin, which collects traces."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    installed,
    package,
)
from homeport.identify.java_machine import JVM_ROLES

FINGERPRINT = Fingerprint(
    product="Zipkin",
    kind=Kind.MONITORING,
    protocol="http",
    matches=(
        Match(entries=("jar:zipkin*.jar", "class:zipkin.server.*")),
        Match(packages=("jar:zipkin-server*",)),
    ),
    version=(package("jar:zipkin*"), installed("jar:zipkin-server")),
    roles=(*JVM_ROLES, Role(name="scribe", ports=(9410,), protocol="thrift")),
    auth=(Rule("none"),),
    over=("netty",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:9411",
            argv="/opt/jdk/bin/java -jar zipkin.jar",
            runtime="java 17.0.11",
            entry="jar:zipkin.jar",
            entry_package="jar:zipkin-server 3.1.1",
            installed="jar:spring-boot 3.2.4, jar:netty-handler 4.1.107",
            expect=Identity(product="Zipkin", version="3.1.1", protocol="http", auth="none"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/opt/jdk/bin/java -jar app.jar",
            runtime="java 17.0.11",
            entry="jar:app.jar",
            installed="jar:zipkin-reporter 3.1.1, jar:tomcat-embed-core 10.1.19",
        ),
    ),
)
