"""Druid, the analytics database, whose processes all speak HTTP."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Sample,
    installed,
)
from homeport.identify.java_machine import JVM_ROLES

FINGERPRINT = Fingerprint(
    product="Druid",
    kind=Kind.DATABASE,
    protocol="http",
    matches=(Match(entries=("class:org.apache.druid.cli.Main", "class:org.apache.druid.*")),),
    package_tells_version=False,
    version=(installed("jar:druid-server"), installed("jar:druid-services")),
    roles=(*JVM_ROLES, Role(name="ZooKeeper", ports=(2181,), protocol="zookeeper")),
    over=("jetty",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8888",
            argv="/opt/jdk/bin/java -cp /opt/x/lib/* org.apache.druid.cli.Main server router",
            runtime="java 17.0.11",
            entry="class:org.apache.druid.cli.Main",
            installed="jar:druid-server 29.0.1",
            expect=Identity(product="Druid", version="29.0.1", protocol="http"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8888",
            argv="/opt/jdk/bin/java -cp /opt/x/lib/* com.acme.Main",
            runtime="java 17.0.11",
            entry="class:com.acme.Main",
            installed="jar:druid 1.2.22, jar:jetty-server 11.0.20",
        ),
    ),
)
