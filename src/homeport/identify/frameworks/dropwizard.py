"""Dropwizard."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="Dropwizard",
    imports=("io.dropwizard",),
    installed=("jar:dropwizard-core",),
    over=("jersey",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/opt/jdk/bin/java -jar api.jar server config.yml",
            runtime="java 17.0.11",
            entry="jar:api.jar",
            installed="jar:dropwizard-core 4.0.7, jar:jetty-server 11.0.20",
            expect=Identity(
                product="Jetty",
                version="11.0.20",
                framework="Dropwizard",
                framework_version="4.0.7",
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
            installed="jar:metrics-core 4.2.25, jar:jetty-server 11.0.20",
        ),
    ),
)
