"""Structurizr, which shows software architecture."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Sample, package
from homeport.identify.java_machine import JVM_ROLES

FINGERPRINT = Fingerprint(
    product="Structurizr",
    kind=Kind.DEVTOOL,
    protocol="http",
    framework="Structurizr",
    matches=(Match(entries=("jar:structurizr*.war",)), Match(packages=("jar:structurizr-*",))),
    package_tells_version=False,
    version=(package("jar:structurizr*"),),
    roles=JVM_ROLES,
    over=("tomcat", "jetty"),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/opt/jdk/bin/java -jar structurizr-lite.war /srv/workspace",
            runtime="java 17.0.11",
            entry="jar:structurizr-lite.war",
            expect=Identity(product="Structurizr", framework="Structurizr", protocol="http"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/opt/jdk/bin/java -jar app.war",
            runtime="java 17.0.11",
            entry="jar:app.war",
            installed="jar:structurizr-core 2.1.2, jar:tomcat-embed-core 10.1.19",
        ),
    ),
)
