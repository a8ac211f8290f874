"""Openfire, the chat server."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    installed,
)
from homeport.identify.java_machine import JVM_ROLES

FINGERPRINT = Fingerprint(
    product="Openfire",
    kind=Kind.CHAT,
    protocol="xmpp",
    matches=(
        Match(
            entries=("class:org.jivesoftware.openfire.*", "jar:startup.jar"),
            argv=r"-DopenfireHome=|openfire",
        ),
    ),
    package_tells_version=False,
    version=(installed("jar:xmppserver"), installed("deb:openfire")),
    roles=(
        *JVM_ROLES,
        Role(name="admin console", ports=(9090, 9091), protocol="http", auth=(Rule("password"),)),
        Role(name="BOSH", ports=(7070, 7443), protocol="http"),
    ),
    auth=(Rule("password"),),
    over=("jetty", "netty"),
    samples=(
        Sample(
            door="tcp 127.0.0.1:9090",
            argv="/opt/jdk/bin/java -DopenfireHome=/usr/share/openfire -jar startup.jar",
            runtime="java 17.0.11",
            entry="jar:startup.jar",
            installed="jar:xmppserver 4.8.1",
            expect=Identity(product="Openfire", version="4.8.1", protocol="http", auth="password"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:9090",
            argv="/opt/jdk/bin/java -jar startup.jar",
            runtime="java 17.0.11",
            entry="jar:startup.jar",
        ),
    ),
)
