"""Sonatype Nexus Repository."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    argv,
    package,
)
from homeport.identify.java_machine import JVM_ROLES

FINGERPRINT = Fingerprint(
    product="Nexus Repository",
    kind=Kind.STORAGE,
    protocol="http",
    matches=(Match(entries=("class:org.sonatype.nexus.*", "jar:sonatype-nexus-repository*")),),
    package_tells_version=False,
    version=(argv(r"/nexus-(\d+(?:\.\d+)+(?:-\d+)?)"), package("jar:sonatype-nexus-repository*")),
    roles=JVM_ROLES,
    auth=(Rule("password"),),
    over=("jetty",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8081",
            argv=(
                "/opt/jdk/bin/java -Dkaraf.home=/opt/sonatype/nexus-3.67.1-01 -cp "
                "/opt/x/lib/* org.sonatype.nexus.karaf.NexusMain"
            ),
            runtime="java 17.0.11",
            entry="class:org.sonatype.nexus.karaf.NexusMain",
            expect=Identity(
                product="Nexus Repository", version="3.67.1-01", protocol="http", auth="password"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8081",
            argv="/opt/jdk/bin/java -cp /opt/x/lib/* org.apache.karaf.main.Main",
            runtime="java 17.0.11",
            entry="class:org.apache.karaf.main.Main",
        ),
    ),
)
