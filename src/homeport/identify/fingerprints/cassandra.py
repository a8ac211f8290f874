"""Cassandra: CQL for clients, gossip between nodes, JMX."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    argv,
    installed,
    setting,
)
from homeport.identify.java_machine import JVM_ROLES

FINGERPRINT = Fingerprint(
    product="Cassandra",
    kind=Kind.DATABASE,
    protocol="cql",
    matches=(Match(entries=("class:org.apache.cassandra.service.*",)),),
    package_tells_version=False,
    version=(installed("jar:apache-cassandra"), installed("deb:cassandra")),
    roles=(
        *JVM_ROLES,
        Role(
            name="clients",
            when=(setting(r"^native_transport_port\s*[:=]\s*{port}$"),),
            ports=(9042, 9142),
        ),
        Role(
            name="nodes",
            when=(setting(r"^(?:ssl_)?storage_port\s*[:=]\s*{port}$"),),
            ports=(7000, 7001),
            protocol="cassandra-gossip",
            never_probe=True,
        ),
        Role(
            name="JMX",
            when=(argv(r"-Dcassandra\.jmx\.(?:local|remote)\.port={port}\b"),),
            ports=(7199,),
            protocol="rmi",
            auth=(Rule("none", (argv(r"-Dcassandra\.jmx\.local\.port="),)),),
            never_probe=True,
        ),
        Role(name="Thrift", ports=(9160,), protocol="thrift"),
    ),
    auth=(
        Rule(
            "password",
            (setting(r"^authenticator(?:\.class_name)?\s*[:=]\s*\S*PasswordAuthenticator"),),
        ),
        Rule(
            "none", (setting(r"^authenticator(?:\.class_name)?\s*[:=]\s*\S*AllowAllAuthenticator"),)
        ),
    ),
    over=("netty",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:9042",
            argv="/opt/jdk/bin/java -cp /opt/x/lib/* org.apache.cassandra.service.CassandraDaemon",
            runtime="java 17.0.11",
            entry="class:org.apache.cassandra.service.CassandraDaemon",
            installed="jar:apache-cassandra 4.1.4",
            settings=("native_transport_port = 9042\nauthenticator = AllowAllAuthenticator"),
            expect=Identity(product="Cassandra", version="4.1.4", protocol="cql", auth="none"),
        ),
        Sample(
            door="tcp 127.0.0.1:7199",
            argv=(
                "/opt/jdk/bin/java -Dcassandra.jmx.local.port=7199 -cp /opt/x/lib/* "
                "org.apache.cassandra.service.CassandraDaemon"
            ),
            runtime="java 17.0.11",
            entry="class:org.apache.cassandra.service.CassandraDaemon",
            installed="jar:apache-cassandra 4.1.4",
            expect=Identity(product="Cassandra", version="4.1.4", protocol="rmi", auth="none"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/opt/jdk/bin/java -jar app.jar",
            runtime="java 17.0.11",
            entry="jar:app.jar",
            installed="jar:cassandra-driver-core 4.0.0, jar:tomcat-embed-core 10.1.19",
        ),
    ),
)
