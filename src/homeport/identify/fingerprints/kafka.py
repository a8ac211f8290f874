"""Kafka, the event log: its listeners for clients and for the controllers."""

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
    installed,
    setting,
)
from homeport.identify.java_machine import JVM_ROLES

FINGERPRINT = Fingerprint(
    product="Kafka",
    kind=Kind.BROKER,
    protocol="kafka",
    matches=(Match(entries=("class:kafka.Kafka",)), Match(entries=("class:kafka.docker.*",))),
    package_tells_version=False,
    version=(installed("jar:kafka"), installed("jar:kafka-server"), installed("jar:kafka-clients")),
    roles=(
        *JVM_ROLES,
        Role(
            name="controller",
            when=(setting(r"^(?:controller\.)?listeners\s*=.*\bCONTROLLER://[^,]*:{port}(?!\d)"),),
            ports=(9093,),
        ),
    ),
    tls=(
        Rule(TLS, (setting(r"^listeners\s*=.*\b(?:SASL_)?SSL://[^,]*:{port}(?!\d)"),)),
        Rule(PLAIN, (setting(r"^listeners\s*=.*\b(?:SASL_)?PLAINTEXT://[^,]*:{port}(?!\d)"),)),
    ),
    auth=(
        Rule("password", (setting(r"^listeners\s*=.*\bSASL_\w+://[^,]*:{port}(?!\d)"),)),
        Rule("none", (setting(r"^listeners\s*=.*\bPLAINTEXT://[^,]*:{port}(?!\d)"),)),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:9092",
            argv="/opt/jdk/bin/java -cp /opt/x/lib/* kafka.Kafka config/server.properties",
            runtime="java 17.0.11",
            entry="class:kafka.Kafka",
            installed="jar:kafka 3.7.0, jar:kafka-clients 3.7.0",
            settings="listeners=PLAINTEXT://:9092,CONTROLLER://:9093",
            expect=Identity(
                product="Kafka", version="3.7.0", protocol="kafka", tls=False, auth="none"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:9093",
            argv="/opt/jdk/bin/java -cp /opt/x/lib/* kafka.Kafka config/server.properties",
            runtime="java 17.0.11",
            entry="class:kafka.Kafka",
            installed="jar:kafka 3.7.0",
            settings="listeners=PLAINTEXT://:9092,CONTROLLER://:9093",
            expect=Identity(product="Kafka", version="3.7.0", protocol="kafka"),
        ),
        Sample(
            door="tcp 127.0.0.1:9094",
            argv="/opt/jdk/bin/java -cp /opt/x/lib/* kafka.Kafka server.properties",
            runtime="java 17.0.11",
            entry="class:kafka.Kafka",
            installed="jar:kafka 3.7.0",
            settings="listeners=SASL_SSL://0.0.0.0:9094",
            expect=Identity(
                product="Kafka", version="3.7.0", protocol="kafka", tls=True, auth="password"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:9999",
            argv=(
                "/opt/jdk/bin/java -Dcom.sun.management.jmxremote.port=9999 "
                "-Dcom.sun.management.jmxremote.authenticate=false "
                "-Dcom.sun.management.jmxremote.ssl=false -cp /opt/x/lib/* kafka.Kafka"
            ),
            runtime="java 17.0.11",
            entry="class:kafka.Kafka",
            installed="jar:kafka 3.7.0",
            expect=Identity(
                product="Kafka", version="3.7.0", protocol="rmi", tls=False, auth="none"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:7071",
            argv=(
                "/opt/jdk/bin/java "
                "-javaagent:/opt/jmx_prometheus_javaagent-0.20.0.jar=7071:kafka.yml -cp "
                "/opt/x/lib/* kafka.Kafka"
            ),
            runtime="java 17.0.11",
            entry="class:kafka.Kafka",
            installed="jar:kafka 3.7.0",
            expect=Identity(product="Kafka", version="3.7.0", protocol="http", tls=False),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/opt/jdk/bin/java -jar orders.jar",
            runtime="java 17.0.11",
            entry="jar:orders.jar",
            installed="jar:kafka-clients 3.7.0, jar:tomcat-embed-core 10.1.19",
        ),
        Sample(
            door="tcp 127.0.0.1:8083",
            argv=(
                "/opt/jdk/bin/java -cp /opt/x/lib/* org.apache.kafka.connect.cli.ConnectDistributed"
            ),
            runtime="java 17.0.11",
            entry="class:org.apache.kafka.connect.cli.ConnectDistributed",
            installed="jar:kafka-clients 3.7.0",
        ),
    ),
)
