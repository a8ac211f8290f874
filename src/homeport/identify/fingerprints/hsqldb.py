"""HSQLDB, the Java database."""

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
    product="HSQLDB",
    kind=Kind.DATABASE,
    protocol="hsqldb",
    matches=(Match(entries=("class:org.hsqldb.*",)),),
    package_tells_version=False,
    version=(installed("jar:hsqldb"), package("jar:hsqldb")),
    roles=JVM_ROLES,
    samples=(
        Sample(
            door="tcp 127.0.0.1:9001",
            argv=(
                "/opt/jdk/bin/java -cp /opt/x/lib/* org.hsqldb.server.Server --database.0 file:mydb"
            ),
            runtime="java 17.0.11",
            entry="class:org.hsqldb.server.Server",
            installed="jar:hsqldb 2.7.2",
            expect=Identity(product="HSQLDB", version="2.7.2", protocol="hsqldb"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/opt/jdk/bin/java -jar app.jar",
            runtime="java 17.0.11",
            entry="jar:app.jar",
            installed="jar:hsqldb 2.7.2, jar:tomcat-embed-core 10.1.19",
        ),
    ),
)
