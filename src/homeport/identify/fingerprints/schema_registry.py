"""Confluent's Schema Registry."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Sample, installed
from homeport.identify.java_machine import JVM_ROLES

FINGERPRINT = Fingerprint(
    product="Schema Registry",
    kind=Kind.BROKER,
    protocol="http",
    matches=(Match(entries=("class:io.confluent.kafka.schemaregistry.*",)),),
    package_tells_version=False,
    version=(installed("jar:kafka-schema-registry"),),
    roles=JVM_ROLES,
    samples=(
        Sample(
            door="tcp 127.0.0.1:8081",
            argv=(
                "/opt/jdk/bin/java -cp /opt/x/lib/* "
                "io.confluent.kafka.schemaregistry.rest.SchemaRegistryMain "
                "sr.properties"
            ),
            runtime="java 17.0.11",
            entry="class:io.confluent.kafka.schemaregistry.rest.SchemaRegistryMain",
            installed="jar:kafka-schema-registry 7.6.0",
            expect=Identity(product="Schema Registry", version="7.6.0", protocol="http"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8081",
            argv="/opt/jdk/bin/java -jar orders.jar",
            runtime="java 17.0.11",
            entry="jar:orders.jar",
            installed="jar:kafka-schema-registry-client 7.6.0",
        ),
    ),
)
