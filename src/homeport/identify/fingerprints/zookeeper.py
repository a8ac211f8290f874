"""ZooKeeper: client port, admin server, and the ports between its servers."""

from homeport.identify.fingerprint import (
    PLAIN,
    TLS,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    argv,
    installed,
    package,
    setting,
)
from homeport.identify.java_machine import JVM_ROLES

FINGERPRINT = Fingerprint(
    product="ZooKeeper",
    kind=Kind.DATABASE,
    protocol="zookeeper",
    matches=(
        Match(entries=("class:org.apache.zookeeper.server.*",)),
        Match(argv=r"\sorg\.apache\.zookeeper\.server\.quorum\.QuorumPeerMain\b", runtime="java"),
    ),
    package_tells_version=False,
    version=(installed("jar:zookeeper"), package("jar:zookeeper"), installed("deb:zookeeper")),
    roles=(
        *JVM_ROLES,
        Role(
            name="client",
            when=(
                setting(r"^(?:secureC|c)lientPort\s*=\s*{port}$"),
                argv(r"ZooKeeperServerMain\s+{port}\b"),
            ),
            ports=(2181, 2281),
        ),
        Role(
            name="admin",
            when=(
                setting(r"^admin\.serverPort\s*=\s*{port}$"),
                argv(r"-Dzookeeper\.admin\.serverPort={port}\b"),
            ),
            ports=(8080,),
            protocol="http",
            tls=(Rule(PLAIN),),
            auth=(Rule("none"),),
        ),
        Role(
            name="metrics",
            when=(setting(r"^metricsProvider\.httpPort\s*=\s*{port}$"),),
            ports=(7000,),
            protocol="http",
        ),
        # Quorum and election between servers; strangers are logged as broken peers.
        Role(
            name="peer",
            when=(setting(r"^server\.\d+\s*=.*:{port}\b"),),
            ports=(2888, 3888),
            protocol="zookeeper-peer",
            never_probe=True,
        ),
    ),
    tls=(
        Rule(TLS, (setting(r"^secureClientPort\s*=\s*{port}$"),)),
        Rule(PLAIN, (setting(r"^clientPort\s*=\s*{port}$"),)),
    ),
    auth=(
        Rule(
            "password",
            (setting(r"^(?:sessionRequireClientSASLAuth|enforce\.auth\.enabled)\s*=\s*true"),),
        ),
        Rule("none", (setting(r"^clientPort\s*=\s*{port}$"),)),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:2181",
            argv=(
                "/opt/jdk/bin/java -cp /opt/x/lib/* "
                "org.apache.zookeeper.server.quorum.QuorumPeerMain /srv/zoo.cfg"
            ),
            runtime="java 17.0.11",
            entry="class:org.apache.zookeeper.server.quorum.QuorumPeerMain",
            entry_package="jar:zookeeper 3.8.0",
            settings="clientPort=2181",
            expect=Identity(
                product="ZooKeeper", version="3.8.0", protocol="zookeeper", tls=False, auth="none"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:8080",
            argv=(
                "/opt/jdk/bin/java -cp /opt/x/lib/* "
                "org.apache.zookeeper.server.quorum.QuorumPeerMain /srv/zoo.cfg"
            ),
            runtime="java 17.0.11",
            entry="class:org.apache.zookeeper.server.quorum.QuorumPeerMain",
            installed="jar:zookeeper 3.9.2",
            settings="clientPort=2181",
            expect=Identity(
                product="ZooKeeper", version="3.9.2", protocol="http", tls=False, auth="none"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:40123",
            argv=(
                "/opt/jdk/bin/java -cp /opt/x/lib/* "
                "org.apache.zookeeper.server.quorum.QuorumPeerMain /srv/zoo.cfg"
            ),
            runtime="java 17.0.11",
            entry="class:org.apache.zookeeper.server.quorum.QuorumPeerMain",
            installed="jar:zookeeper 3.9.2",
            settings=("clientPort=2181\nadmin.serverPort=40123"),
            expect=Identity(
                product="ZooKeeper", version="3.9.2", protocol="http", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:9092",
            argv="/opt/jdk/bin/java -cp /opt/x/lib/* kafka.Kafka",
            runtime="java 17.0.11",
            entry="class:kafka.Kafka",
            installed="jar:kafka 3.5.0, jar:zookeeper 3.6.4",
        ),
        Sample(
            door="tcp 127.0.0.1:2181",
            argv="/opt/jdk/bin/java -cp /opt/x/lib/* com.acme.Main",
            runtime="java 17.0.11",
            entry="class:com.acme.Main",
            installed="jar:zookeeper 3.9.2, jar:curator-framework 5.6.0",
        ),
    ),
)
