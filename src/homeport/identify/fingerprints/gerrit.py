"""Gerrit, code review over the web and SSH."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    argv,
    package,
    setting,
)
from homeport.identify.java_machine import JVM_ROLES

FINGERPRINT = Fingerprint(
    product="Gerrit",
    kind=Kind.DEVTOOL,
    protocol="http",
    matches=(
        Match(
            entries=(
                "jar:gerrit.war",
                "jar:gerrit-*.war",
                "class:com.google.gerrit.*",
                "class:Main",
            ),
            argv=r"gerrit[\w.-]*\.war\b",
        ),
    ),
    package_tells_version=False,
    version=(argv(r"/gerrit-(\d+(?:\.\d+)+)\.war"), package("jar:gerrit*")),
    roles=(
        *JVM_ROLES,
        Role(
            name="SSH",
            when=(setting(r"^(?:sshd\.)?listenAddress\s*=\s*\S*:{port}$"),),
            ports=(29418,),
            protocol="ssh",
            auth=(Rule("key"),),
        ),
    ),
    over=("jetty",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:29418",
            argv="/opt/jdk/bin/java -jar /srv/gerrit/bin/gerrit.war daemon -d /srv/gerrit",
            runtime="java 17.0.11",
            entry="jar:gerrit.war",
            entry_package="jar:gerrit 3.9.2",
            expect=Identity(product="Gerrit", version="3.9.2", protocol="ssh", auth="key"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/opt/jdk/bin/java -jar gitblit.war",
            runtime="java 17.0.11",
            entry="jar:gitblit.war",
        ),
    ),
)
