"""Neo4j, the graph database: Bolt and HTTP."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    installed,
    setting,
)
from homeport.identify.java_machine import JVM_ROLES

FINGERPRINT = Fingerprint(
    product="Neo4j",
    kind=Kind.DATABASE,
    protocol="bolt",
    matches=(Match(entries=("class:org.neo4j.server.*", "class:com.neo4j.server.*")),),
    package_tells_version=False,
    version=(installed("jar:neo4j"), installed("jar:neo4j-kernel"), installed("deb:neo4j")),
    roles=(
        *JVM_ROLES,
        Role(
            name="bolt",
            when=(setting(r"^(?:server|dbms\.connector)\.bolt\.listen_address\s*=\s*\S*:{port}$"),),
            ports=(7687,),
        ),
        Role(
            name="web",
            when=(
                setting(r"^(?:server|dbms\.connector)\.https?\.listen_address\s*=\s*\S*:{port}$"),
            ),
            ports=(7474, 7473),
            protocol="http",
        ),
        Role(
            name="cluster",
            ports=(5000, 6000, 7000, 7688),
            protocol="neo4j-cluster",
            never_probe=True,
        ),
    ),
    auth=(
        Rule("none", (setting(r"^dbms\.security\.auth_enabled\s*=\s*false"),)),
        Rule("password", (setting("."),)),
    ),
    over=("jetty", "netty"),
    samples=(
        Sample(
            door="tcp 127.0.0.1:7687",
            argv=(
                "/opt/jdk/bin/java -cp /opt/x/lib/* org.neo4j.server.Neo4jCommunity "
                "--home-dir=/opt/neo4j"
            ),
            runtime="java 17.0.11",
            entry="class:org.neo4j.server.Neo4jCommunity",
            installed="jar:neo4j 5.18.1",
            expect=Identity(product="Neo4j", version="5.18.1", protocol="bolt"),
        ),
        Sample(
            door="tcp 127.0.0.1:7474",
            argv="/opt/jdk/bin/java -cp /opt/x/lib/* org.neo4j.server.Neo4jCommunity",
            runtime="java 17.0.11",
            entry="class:org.neo4j.server.Neo4jCommunity",
            installed="jar:neo4j 5.18.1",
            settings="dbms.security.auth_enabled=false",
            expect=Identity(product="Neo4j", version="5.18.1", protocol="http", auth="none"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/opt/jdk/bin/java -jar app.jar",
            runtime="java 17.0.11",
            entry="jar:app.jar",
            installed="jar:neo4j-java-driver 5.18.0, jar:tomcat-embed-core 10.1.19",
        ),
    ),
)
