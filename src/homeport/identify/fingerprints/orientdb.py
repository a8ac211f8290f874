"""OrientDB, the multi-model database."""

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
    product="OrientDB",
    kind=Kind.DATABASE,
    protocol="orientdb",
    matches=(Match(entries=("class:com.orientechnologies.*",)),),
    package_tells_version=False,
    version=(installed("jar:orientdb-server"),),
    roles=(
        *JVM_ROLES,
        Role(name="web", ports=tuple(range(2480, 2491)), protocol="http", auth=(Rule("password"),)),
    ),
    auth=(Rule("password"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:2424",
            argv=(
                "/opt/jdk/bin/java -cp /opt/x/lib/* com.orientechnologies.orient.server.OServerMain"
            ),
            runtime="java 17.0.11",
            entry="class:com.orientechnologies.orient.server.OServerMain",
            installed="jar:orientdb-server 3.2.29",
            expect=Identity(
                product="OrientDB", version="3.2.29", protocol="orientdb", auth="password"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:2480",
            argv=(
                "/opt/jdk/bin/java -cp /opt/x/lib/* com.orientechnologies.orient.server.OServerMain"
            ),
            runtime="java 17.0.11",
            entry="class:com.orientechnologies.orient.server.OServerMain",
            installed="jar:orientdb-server 3.2.29",
            expect=Identity(product="OrientDB", version="3.2.29", protocol="http", auth="password"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:2424",
            argv="/opt/jdk/bin/java -cp /opt/x/lib/* com.acme.Main",
            runtime="java 17.0.11",
            entry="class:com.acme.Main",
            installed="jar:orientdb-client 3.2.29",
        ),
    ),
)
