"""ArcadeDB, the multi-model database."""

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
    product="ArcadeDB",
    kind=Kind.DATABASE,
    protocol="http",
    matches=(Match(entries=("class:com.arcadedb.server.*",)),),
    package_tells_version=False,
    version=(installed("jar:arcadedb-server"),),
    roles=(
        *JVM_ROLES,
        Role(name="replication", ports=(2424,), protocol="arcadedb-binary", never_probe=True),
    ),
    auth=(Rule("password"),),
    over=("undertow",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:2480",
            argv="/opt/jdk/bin/java -cp /opt/x/lib/* com.arcadedb.server.ArcadeDBServer",
            runtime="java 17.0.11",
            entry="class:com.arcadedb.server.ArcadeDBServer",
            installed="jar:arcadedb-server 24.2.1, jar:undertow-core 2.3.12",
            expect=Identity(product="ArcadeDB", version="24.2.1", protocol="http", auth="password"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:2480",
            argv=(
                "/opt/jdk/bin/java -cp /opt/x/lib/* com.orientechnologies.orient.server.OServerMain"
            ),
            runtime="java 17.0.11",
            entry="class:com.orientechnologies.orient.server.OServerMain",
            installed="jar:orientdb-server 3.2.29",
        ),
    ),
)
