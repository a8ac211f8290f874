"""ShinyProxy, Shiny applications in containers."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Sample,
    installed,
    package,
)
from homeport.identify.java_machine import JVM_ROLES

FINGERPRINT = Fingerprint(
    product="ShinyProxy",
    kind=Kind.PROXY,
    protocol="http",
    framework="Spring Boot",
    matches=(
        Match(entries=("jar:shinyproxy*.jar", "class:eu.openanalytics.shinyproxy.*")),
        Match(packages=("jar:shinyproxy",)),
    ),
    version=(package("jar:shinyproxy"),),
    framework_version=(installed("jar:spring-boot"),),
    roles=(*JVM_ROLES, Role(name="actuator", ports=(9090,), protocol="http")),
    over=("undertow", "tomcat"),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/opt/jdk/bin/java -jar shinyproxy-3.1.0.jar",
            runtime="java 17.0.11",
            entry="jar:shinyproxy-3.1.0.jar",
            entry_package="jar:shinyproxy 3.1.0",
            installed="jar:spring-boot 3.2.3, jar:undertow-core 2.3.12",
            expect=Identity(
                product="ShinyProxy",
                version="3.1.0",
                framework="Spring Boot",
                framework_version="3.2.3",
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
            installed="jar:spring-boot 3.2.3, jar:undertow-core 2.3.12",
        ),
    ),
)
