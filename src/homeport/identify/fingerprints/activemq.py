"""ActiveMQ Classic, the broker of many protocols."""

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
    package,
)
from homeport.identify.java_machine import JVM_ROLES

FINGERPRINT = Fingerprint(
    product="ActiveMQ",
    kind=Kind.BROKER,
    protocol="openwire",
    matches=(
        Match(entries=("jar:activemq.jar", "class:org.apache.activemq.console.*")),
        Match(
            installed=("jar:activemq-broker",),
            runtime="java",
            unless=(installed("jar:spring-boot"),),
            weight=2,
        ),
    ),
    package_tells_version=False,
    version=(
        installed("jar:activemq-broker"),
        argv(r"/apache-activemq-(\d+(?:\.\d+)+)"),
        package("jar:activemq*"),
    ),
    roles=(
        *JVM_ROLES,
        Role(name="amqp", ports=(5672, 5671), protocol="amqp"),
        Role(name="stomp", ports=(61613, 61612), protocol="stomp"),
        Role(name="mqtt", ports=(1883, 8883), protocol="mqtt"),
        Role(name="websocket", ports=(61614, 61619), protocol="websocket"),
        Role(name="web console", ports=(8161, 8162), protocol="http", auth=(Rule("password"),)),
        Role(name="JMX", ports=(1099, 11099), protocol="rmi", never_probe=True),
    ),
    over=("jetty", "netty"),
    samples=(
        Sample(
            door="tcp 127.0.0.1:61616",
            argv="/opt/jdk/bin/java -jar /opt/apache-activemq-5.18.3/bin/activemq.jar start",
            runtime="java 17.0.11",
            entry="jar:activemq.jar",
            expect=Identity(product="ActiveMQ", version="5.18.3", protocol="openwire"),
        ),
        Sample(
            door="tcp 127.0.0.1:8161",
            argv="/opt/jdk/bin/java -jar activemq.jar start",
            runtime="java 17.0.11",
            entry="jar:activemq.jar",
            installed="jar:activemq-broker 6.1.0",
            expect=Identity(product="ActiveMQ", version="6.1.0", protocol="http", auth="password"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:61616",
            argv="/opt/jdk/bin/java -cp /opt/x/lib/* org.apache.activemq.artemis.boot.Artemis",
            runtime="java 17.0.11",
            entry="class:org.apache.activemq.artemis.boot.Artemis",
        ),
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/opt/jdk/bin/java -jar orders.jar",
            runtime="java 17.0.11",
            entry="jar:orders.jar",
            installed=(
                "jar:spring-boot 3.2.4, jar:activemq-broker 6.1.0, jar:tomcat-embed-core 10.1.19"
            ),
        ),
    ),
)
