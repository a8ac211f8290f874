"""Sentinel's dashboard (of Alibaba), flow control for services."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    installed,
    package,
)
from homeport.identify.java_machine import JVM_ROLES

FINGERPRINT = Fingerprint(
    product="Sentinel Dashboard",
    kind=Kind.MONITORING,
    protocol="http",
    framework="Spring Boot",
    matches=(
        Match(entries=("jar:sentinel-dashboard*.jar",)),
        Match(packages=("jar:sentinel-dashboard",)),
    ),
    version=(package("jar:sentinel-dashboard"),),
    framework_version=(installed("jar:spring-boot"),),
    roles=JVM_ROLES,
    auth=(Rule("password"),),
    over=("tomcat",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8858",
            argv="/opt/jdk/bin/java -jar sentinel-dashboard-1.8.7.jar",
            runtime="java 17.0.11",
            entry="jar:sentinel-dashboard-1.8.7.jar",
            entry_package="jar:sentinel-dashboard 1.8.7",
            installed="jar:spring-boot 2.5.12, jar:tomcat-embed-core 9.0.60",
            expect=Identity(
                product="Sentinel Dashboard",
                version="1.8.7",
                framework="Spring Boot",
                framework_version="2.5.12",
                protocol="http",
                auth="password",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8858",
            argv="/opt/jdk/bin/java -jar app.jar",
            runtime="java 17.0.11",
            entry="jar:app.jar",
            installed="jar:sentinel-core 1.8.7, jar:tomcat-embed-core 9.0.60",
        ),
    ),
)
