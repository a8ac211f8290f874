"""ActiveMQ Artemis, the broker that understands many protocols on each port."""

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
)
from homeport.identify.java_machine import JVM_ROLES

FINGERPRINT = Fingerprint(
    product="ActiveMQ Artemis",
    kind=Kind.BROKER,
    matches=(Match(entries=("class:org.apache.activemq.artemis.*",)),),
    package_tells_version=False,
    version=(installed("jar:artemis-server"), argv(r"/apache-artemis-(\d+(?:\.\d+)+)")),
    roles=(
        *JVM_ROLES,
        Role(name="core", ports=(61616,), protocol="artemis"),
        Role(name="amqp", ports=(5672,), protocol="amqp"),
        Role(name="stomp", ports=(61613,), protocol="stomp"),
        Role(name="hornetq", ports=(5445,), protocol="artemis"),
        Role(name="mqtt", ports=(1883,), protocol="mqtt"),
        Role(name="web console", ports=(8161,), protocol="http", auth=(Rule("password"),)),
    ),
    over=("jetty", "netty"),
    samples=(
        Sample(
            door="tcp 127.0.0.1:5672",
            argv=(
                "/opt/jdk/bin/java -Dartemis.home=/opt/apache-artemis-2.33.0 -cp "
                "/opt/x/lib/* org.apache.activemq.artemis.boot.Artemis run"
            ),
            runtime="java 17.0.11",
            entry="class:org.apache.activemq.artemis.boot.Artemis",
            expect=Identity(product="ActiveMQ Artemis", version="2.33.0", protocol="amqp"),
        ),
        Sample(
            door="tcp 127.0.0.1:8161",
            argv="/opt/jdk/bin/java -cp /opt/x/lib/* org.apache.activemq.artemis.boot.Artemis run",
            runtime="java 17.0.11",
            entry="class:org.apache.activemq.artemis.boot.Artemis",
            expect=Identity(product="ActiveMQ Artemis", protocol="http", auth="password"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:61616",
            argv="/opt/jdk/bin/java -jar activemq.jar start",
            runtime="java 17.0.11",
            entry="jar:activemq.jar",
        ),
    ),
)
