"""Gremlin Server and JanusGraph, graph databases."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Sample,
    argv,
    installed,
)
from homeport.identify.java_machine import JVM_ROLES

FINGERPRINT = Fingerprint(
    product="Gremlin Server",
    kind=Kind.DATABASE,
    protocol="websocket",
    matches=(
        Match(
            entries=(
                "class:org.apache.tinkerpop.gremlin.server.*",
                "class:org.janusgraph.graphdb.server.*",
            )
        ),
    ),
    package_tells_version=False,
    version=(installed("jar:gremlin-server"),),
    roles=(
        *JVM_ROLES,
        Role(
            name="JanusGraph",
            when=(argv(r"\sorg\.janusgraph\."),),
            product="JanusGraph",
            protocol="websocket",
        ),
    ),
    over=("netty",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8182",
            argv=(
                "/opt/jdk/bin/java -cp /opt/x/lib/* "
                "org.apache.tinkerpop.gremlin.server.GremlinServer "
                "conf/gremlin-server.yaml"
            ),
            runtime="java 17.0.11",
            entry="class:org.apache.tinkerpop.gremlin.server.GremlinServer",
            installed="jar:gremlin-server 3.7.1",
            expect=Identity(product="Gremlin Server", version="3.7.1", protocol="websocket"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8182",
            argv="/opt/jdk/bin/java -cp /opt/x/lib/* org.apache.tinkerpop.gremlin.console.Console",
            runtime="java 17.0.11",
            entry="class:org.apache.tinkerpop.gremlin.console.Console",
            installed="jar:gremlin-driver 3.7.1",
        ),
    ),
)
