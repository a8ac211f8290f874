"""Javalin."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="Javalin",
    imports=("io.javalin",),
    installed=("jar:javalin",),
    samples=(
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
            door="tcp 127.0.0.1:7000",
            argv="/opt/jdk/bin/java -jar app.jar",
            runtime="java 17.0.11",
            entry="jar:app.jar",
            installed="jar:jetty-server 11.0.20",
        ),
    ),
)
