"""Metabase, questions and charts over databases."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Rule, Sample, package
from homeport.identify.java_machine import JVM_ROLES

FINGERPRINT = Fingerprint(
    product="Metabase",
    kind=Kind.MONITORING,
    protocol="http",
    framework="Metabase",
    matches=(Match(entries=("jar:metabase*.jar", "class:metabase.*")),),
    package_tells_version=False,
    version=(package("jar:metabase*"),),
    roles=JVM_ROLES,
    auth=(Rule("password"),),
    over=("jetty",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="/opt/jdk/bin/java -jar metabase.jar",
            runtime="java 17.0.11",
            entry="jar:metabase.jar",
            expect=Identity(
                product="Metabase", framework="Metabase", protocol="http", auth="password"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="/opt/jdk/bin/java -jar app.jar",
            runtime="java 17.0.11",
            entry="jar:app.jar",
            installed="jar:jetty-server 11.0.20",
        ),
    ),
)
