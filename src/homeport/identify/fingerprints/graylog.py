"""Graylog, log management."""

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
    product="Graylog",
    kind=Kind.MONITORING,
    protocol="http",
    matches=(
        Match(entries=("jar:graylog*.jar", "class:org.graylog2.*")),
        Match(packages=("jar:graylog",)),
    ),
    package_tells_version=False,
    version=(package("jar:graylog*"), installed("deb:graylog-server")),
    roles=(
        *JVM_ROLES,
        Role(name="GELF", ports=(12201,), protocol="gelf", never_probe=True),
        Role(name="syslog", ports=(1514, 514), protocol="syslog", never_probe=True),
    ),
    auth=(Rule("password"),),
    over=("netty",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:9000",
            argv="/opt/jdk/bin/java -jar graylog.jar server -f /etc/graylog/server/server.conf",
            runtime="java 17.0.11",
            entry="jar:graylog.jar",
            entry_package="jar:graylog 5.2.5",
            expect=Identity(product="Graylog", version="5.2.5", protocol="http", auth="password"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/opt/jdk/bin/java -jar app.jar",
            runtime="java 17.0.11",
            entry="jar:app.jar",
            installed="jar:gelfj 1.1.16, jar:tomcat-embed-core 10.1.19",
        ),
    ),
)
