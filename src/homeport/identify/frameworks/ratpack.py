"""Ratpack."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="Ratpack",
    imports=("ratpack.server",),
    installed=("jar:ratpack-core",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:5050",
            argv="/opt/jdk/bin/java -jar app.jar",
            runtime="java 17.0.11",
            entry="jar:app.jar",
            installed="jar:ratpack-core 1.9.0, jar:netty-handler 4.1.106",
            expect=Identity(
                product="Netty",
                version="4.1.106",
                framework="Ratpack",
                framework_version="1.9.0",
                protocol="http",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:5050",
            argv="/opt/jdk/bin/java -jar app.jar",
            runtime="java 17.0.11",
            entry="jar:app.jar",
            installed="jar:netty-handler 4.1.106",
        ),
    ),
)
