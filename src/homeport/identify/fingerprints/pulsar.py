"""Pulsar, the broker, with its binary and web ports."""

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
    product="Pulsar",
    kind=Kind.BROKER,
    protocol="pulsar",
    matches=(Match(entries=("class:org.apache.pulsar.*",)),),
    package_tells_version=False,
    version=(
        installed("jar:org.apache.pulsar-pulsar-broker"),
        installed("jar:pulsar-broker"),
        argv(r"/apache-pulsar-(\d+(?:\.\d+)+)"),
    ),
    roles=(
        *JVM_ROLES,
        Role(
            name="web",
            when=(setting(r"^webServicePort\s*=\s*{port}$"),),
            ports=(8080, 8443),
            protocol="http",
        ),
        Role(name="metadata", ports=(2181,), protocol="zookeeper", auth=(Rule("none"),)),
        Role(name="bookie", ports=(3181,), protocol="bookkeeper", never_probe=True),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:6650",
            argv=(
                "/opt/jdk/bin/java -Dpulsar.log.dir=/opt/apache-pulsar-3.2.1/logs -cp "
                "/opt/x/lib/* org.apache.pulsar.PulsarStandaloneStarter --config "
                "conf/standalone.conf"
            ),
            runtime="java 17.0.11",
            entry="class:org.apache.pulsar.PulsarStandaloneStarter",
            expect=Identity(product="Pulsar", version="3.2.1", protocol="pulsar"),
        ),
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/opt/jdk/bin/java -cp /opt/x/lib/* org.apache.pulsar.PulsarBrokerStarter",
            runtime="java 17.0.11",
            entry="class:org.apache.pulsar.PulsarBrokerStarter",
            expect=Identity(product="Pulsar", protocol="http"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:6650",
            argv="/opt/jdk/bin/java -cp /opt/x/lib/* com.acme.Main",
            runtime="java 17.0.11",
            entry="class:com.acme.Main",
            installed="jar:pulsar-client 3.2.1",
        ),
    ),
)
