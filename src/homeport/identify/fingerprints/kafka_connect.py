"""Kafka Connect, the workers that move data in and out of Kafka."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    installed,
    setting,
)
from homeport.identify.java_machine import JVM_ROLES

FINGERPRINT = Fingerprint(
    product="Kafka Connect",
    kind=Kind.BROKER,
    protocol="http",
    framework="Jersey",
    matches=(Match(entries=("class:org.apache.kafka.connect.cli.*",)),),
    package_tells_version=False,
    version=(installed("jar:connect-runtime"), installed("jar:kafka-clients")),
    framework_version=(installed("jar:jersey-server"),),
    roles=JVM_ROLES,
    auth=(
        Rule("password", (setting(r"^rest\.extension\.classes\s*=.*BasicAuth"),)),
        Rule("none", (setting("."),)),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8083",
            argv=(
                "/opt/jdk/bin/java -cp /opt/x/lib/* "
                "org.apache.kafka.connect.cli.ConnectDistributed connect.properties"
            ),
            runtime="java 17.0.11",
            entry="class:org.apache.kafka.connect.cli.ConnectDistributed",
            installed="jar:connect-runtime 3.7.0",
            settings="bootstrap.servers=localhost:9092",
            expect=Identity(
                product="Kafka Connect",
                version="3.7.0",
                framework="Jersey",
                protocol="http",
                auth="none",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:9092",
            argv="/opt/jdk/bin/java -cp /opt/x/lib/* kafka.Kafka",
            runtime="java 17.0.11",
            entry="class:kafka.Kafka",
            installed="jar:kafka 3.7.0",
        ),
    ),
)
