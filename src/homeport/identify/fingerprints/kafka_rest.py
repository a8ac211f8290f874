"""Confluent's REST proxy for Kafka."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Sample, installed
from homeport.identify.java_machine import JVM_ROLES

FINGERPRINT = Fingerprint(
    product="Kafka REST Proxy",
    kind=Kind.BROKER,
    protocol="http",
    matches=(Match(entries=("class:io.confluent.kafkarest.*",)),),
    package_tells_version=False,
    version=(installed("jar:kafka-rest"),),
    roles=JVM_ROLES,
    samples=(
        Sample(
            door="tcp 127.0.0.1:8082",
            argv=(
                "/opt/jdk/bin/java -cp /opt/x/lib/* "
                "io.confluent.kafkarest.KafkaRestMain rest.properties"
            ),
            runtime="java 17.0.11",
            entry="class:io.confluent.kafkarest.KafkaRestMain",
            installed="jar:kafka-rest 7.6.0",
            expect=Identity(product="Kafka REST Proxy", version="7.6.0", protocol="http"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8082",
            argv="/opt/jdk/bin/java -cp /opt/x/lib/* com.acme.Main",
            runtime="java 17.0.11",
            entry="class:com.acme.Main",
            installed="jar:kafka-clients 3.7.0",
        ),
    ),
)
