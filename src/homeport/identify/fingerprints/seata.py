"""Seata, transactions over several services."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    installed,
    package,
)
from homeport.identify.java_machine import JVM_ROLES

FINGERPRINT = Fingerprint(
    product="Seata",
    kind=Kind.SYSTEM,
    protocol="seata",
    matches=(
        Match(
            entries=(
                "class:io.seata.server.*",
                "class:org.apache.seata.server.*",
                "jar:seata-server.jar",
            )
        ),
        Match(packages=("jar:seata-server",)),
    ),
    package_tells_version=False,
    version=(
        package("jar:seata-server"),
        installed("jar:seata-server"),
        installed("jar:seata-core"),
    ),
    roles=(
        *JVM_ROLES,
        Role(name="console", ports=(7091,), protocol="http", auth=(Rule("password"),)),
    ),
    over=("tomcat", "netty"),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8091",
            argv="/opt/jdk/bin/java -jar seata-server.jar",
            runtime="java 17.0.11",
            entry="jar:seata-server.jar",
            entry_package="jar:seata-server 2.0.0",
            expect=Identity(product="Seata", version="2.0.0", protocol="seata"),
        ),
        Sample(
            door="tcp 127.0.0.1:7091",
            argv="/opt/jdk/bin/java -jar seata-server.jar",
            runtime="java 17.0.11",
            entry="jar:seata-server.jar",
            entry_package="jar:seata-server 2.0.0",
            expect=Identity(product="Seata", version="2.0.0", protocol="http", auth="password"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/opt/jdk/bin/java -jar app.jar",
            runtime="java 17.0.11",
            entry="jar:app.jar",
            installed="jar:seata-all 2.0.0, jar:tomcat-embed-core 10.1.19",
        ),
    ),
)
