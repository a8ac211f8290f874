"""Micronaut."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="Micronaut",
    imports=("io.micronaut",),
    installed=(
        "jar:micronaut-http-server-netty",
        "jar:micronaut-http-server",
        "jar:micronaut-runtime",
        "jar:micronaut-core",
    ),
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
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/opt/jdk/bin/java -jar api.jar",
            runtime="java 17.0.11",
            entry="jar:api.jar",
            installed="jar:netty-handler 4.1.108, jar:netty-codec-http 4.1.108",
        ),
    ),
)
