"""Komga, a library of comics."""

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
    product="Komga",
    kind=Kind.MEDIA,
    protocol="http",
    framework="Spring Boot",
    matches=(Match(entries=("jar:komga*.jar",)), Match(packages=("jar:komga",))),
    version=(package("jar:komga"),),
    framework_version=(installed("jar:spring-boot"),),
    roles=JVM_ROLES,
    auth=(Rule("password"),),
    over=("tomcat",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:25600",
            argv="/opt/jdk/bin/java -jar komga-1.10.4.jar",
            runtime="java 17.0.11",
            entry="jar:komga-1.10.4.jar",
            entry_package="jar:komga 1.10.4",
            installed="jar:spring-boot 3.2.4, jar:tomcat-embed-core 10.1.19",
            expect=Identity(
                product="Komga",
                version="1.10.4",
                framework="Spring Boot",
                framework_version="3.2.4",
                protocol="http",
                auth="password",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:25600",
            argv="/opt/jdk/bin/java -jar app.jar",
            runtime="java 17.0.11",
            entry="jar:app.jar",
            installed="jar:spring-boot 3.2.4, jar:tomcat-embed-core 10.1.19",
        ),
    ),
)
