"""Jetty, the servlet container, on its own or inside an application."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Sample,
    installed,
    package,
)
from homeport.identify.java_machine import JVM_ROLES

FINGERPRINT = Fingerprint(
    product="Jetty",
    kind=Kind.APP_SERVER,
    protocol="http",
    hosts=True,
    matches=(
        Match(entries=("class:org.eclipse.jetty.start.*", "jar:jetty-runner*", "jar:jetty-home*")),
        Match(
            packages=("jar:jetty-start", "jar:start.jar", "jar:jetty-runner"), entries=("jar:*",)
        ),
        Match(installed=("jar:jetty-server",), runtime="java", weight=-1),
        # A class that imports Jetty's server starts it.
        Match(imports=("org.eclipse.jetty.server",), runtime="java"),
    ),
    package_tells_version=False,
    version=(installed("jar:jetty-server"), package("jar:jetty-*"), installed("jar:jetty-http")),
    roles=JVM_ROLES,
    over=("reactor-netty", "netty"),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/opt/jdk/bin/java -jar start.jar",
            runtime="java 17.0.11",
            entry="jar:start.jar",
            entry_package="jar:jetty-start 12.0.7",
            expect=Identity(product="Jetty", version="12.0.7", protocol="http"),
        ),
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/opt/jdk/bin/java -jar shop-1.0.jar",
            runtime="java 17.0.11",
            entry="jar:shop-1.0.jar",
            entry_package="jar:shop 1.0",
            installed="jar:spring-boot 3.2.4, jar:jetty-server 12.0.7",
            expect=Identity(
                product="Jetty",
                version="12.0.7",
                framework="Spring Boot",
                framework_version="3.2.4",
                protocol="http",
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:7000",
            argv="/opt/jdk/bin/java -jar app.jar",
            runtime="java 17.0.11",
            entry="jar:app.jar",
            installed="jar:javalin 6.1.3, jar:jetty-server 11.0.20",
            expect=Identity(
                product="Jetty",
                version="11.0.20",
                framework="Javalin",
                framework_version="6.1.3",
                protocol="http",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/opt/jdk/bin/java -jar shop-1.0.jar",
            runtime="java 17.0.11",
            entry="jar:shop-1.0.jar",
            entry_package="jar:shop 1.0",
            installed="jar:tomcat-embed-core 10.1.19, jar:jetty-client 12.0.7",
        ),
        Sample(
            door="tcp 127.0.0.1:9000",
            argv="/opt/jdk/bin/java -jar start.jar",
            runtime="java 17.0.11",
            entry="jar:start.jar",
            entry_package="jar:start 1.0",
        ),
    ),
)
