"""Tika, which reads text out of documents."""

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
    product="Tika",
    kind=Kind.FILES,
    protocol="http",
    matches=(
        Match(entries=("jar:tika-server*.jar", "class:org.apache.tika.server.*")),
        Match(packages=("jar:tika-server*",)),
    ),
    version=(package("jar:tika-server*"), installed("jar:tika-server-core")),
    roles=JVM_ROLES,
    auth=(Rule("none"),),
    over=("jetty",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:9998",
            argv="/opt/jdk/bin/java -jar tika-server-standard-2.9.2.jar",
            runtime="java 17.0.11",
            entry="jar:tika-server-standard-2.9.2.jar",
            entry_package="jar:tika-server-standard 2.9.2",
            expect=Identity(product="Tika", version="2.9.2", protocol="http", auth="none"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/opt/jdk/bin/java -jar app.jar",
            runtime="java 17.0.11",
            entry="jar:app.jar",
            installed="jar:tika-core 2.9.2, jar:tomcat-embed-core 10.1.19",
        ),
    ),
)
