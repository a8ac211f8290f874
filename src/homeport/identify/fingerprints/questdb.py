"""QuestDB, the time series database: HTTP, PostgreSQL and line protocol."""

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
    setting,
)
from homeport.identify.java_machine import JVM_ROLES

FINGERPRINT = Fingerprint(
    product="QuestDB",
    kind=Kind.DATABASE,
    protocol="http",
    matches=(Match(entries=("class:io.questdb.ServerMain",)),),
    package_tells_version=False,
    version=(installed("jar:questdb"), package("jar:questdb")),
    roles=(
        *JVM_ROLES,
        Role(
            name="PostgreSQL",
            when=(setting(r"^pg\.net\.bind\.to\s*=\s*\S+:{port}$"),),
            ports=(8812,),
            protocol="postgresql",
            auth=(Rule("password"),),
        ),
        Role(
            name="line protocol",
            when=(setting(r"^line\.tcp\.net\.bind\.to\s*=\s*\S+:{port}$"),),
            ports=(9009,),
            protocol="influx-line",
            never_probe=True,
        ),
        Role(name="health", ports=(9003,), protocol="http"),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:9000",
            argv=(
                "/opt/jdk/bin/java -p /opt/questdb/questdb.jar -m "
                "io.questdb/io.questdb.ServerMain -d /srv/qdb"
            ),
            runtime="java 17.0.11",
            entry="class:io.questdb.ServerMain",
            entry_package="jar:questdb 7.4.0",
            expect=Identity(product="QuestDB", version="7.4.0", protocol="http"),
        ),
        Sample(
            door="tcp 127.0.0.1:8812",
            argv=(
                "/opt/jdk/bin/java -p /opt/questdb/questdb.jar -m "
                "io.questdb/io.questdb.ServerMain -d /srv/qdb"
            ),
            runtime="java 17.0.11",
            entry="class:io.questdb.ServerMain",
            entry_package="jar:questdb 7.4.0",
            expect=Identity(
                product="QuestDB", version="7.4.0", protocol="postgresql", auth="password"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/opt/jdk/bin/java -jar app.jar",
            runtime="java 17.0.11",
            entry="jar:app.jar",
            installed="jar:questdb 7.4.0, jar:tomcat-embed-core 10.1.19",
        ),
    ),
)
