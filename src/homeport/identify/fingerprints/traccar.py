"""Traccar, which tracks vehicles; one port for each kind of device."""

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
    product="Traccar",
    kind=Kind.IOT,
    matches=(Match(entries=("jar:tracker-server.jar", "class:org.traccar.*")),),
    package_tells_version=False,
    version=(package("jar:tracker-server"), installed("jar:tracker-server")),
    roles=(
        *JVM_ROLES,
        Role(name="web", ports=(8082,), protocol="http", auth=(Rule("password"),)),
        Role(
            name="devices", ports=tuple(range(5001, 5260)), protocol="gps-tracker", never_probe=True
        ),
    ),
    over=("jetty", "netty"),
    samples=(
        Sample(
            door="tcp [::]:8082",
            argv="/opt/jdk/bin/java -jar tracker-server.jar conf/traccar.xml",
            runtime="java 17.0.11",
            entry="jar:tracker-server.jar",
            entry_package="jar:tracker-server 5.12",
            expect=Identity(product="Traccar", version="5.12", protocol="http", auth="password"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8082",
            argv="/opt/jdk/bin/java -jar app.jar",
            runtime="java 17.0.11",
            entry="jar:app.jar",
            installed="jar:netty-all 4.1.108",
        ),
    ),
)
