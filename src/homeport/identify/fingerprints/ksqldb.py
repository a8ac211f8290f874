"""ksqlDB, SQL over Kafka."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Sample, installed
from homeport.identify.java_machine import JVM_ROLES

FINGERPRINT = Fingerprint(
    product="ksqlDB",
    kind=Kind.DATABASE,
    protocol="http",
    matches=(Match(entries=("class:io.confluent.ksql.rest.server.*",)),),
    package_tells_version=False,
    version=(installed("jar:ksqldb-rest-app"),),
    roles=JVM_ROLES,
    samples=(
        Sample(
            door="tcp 127.0.0.1:8088",
            argv=(
                "/opt/jdk/bin/java -cp /opt/x/lib/* "
                "io.confluent.ksql.rest.server.KsqlServerMain ksql.properties"
            ),
            runtime="java 17.0.11",
            entry="class:io.confluent.ksql.rest.server.KsqlServerMain",
            installed="jar:ksqldb-rest-app 7.6.0",
            expect=Identity(product="ksqlDB", version="7.6.0", protocol="http"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8088",
            argv="/opt/jdk/bin/java -cp /opt/x/lib/* io.confluent.ksql.Ksql",
            runtime="java 17.0.11",
            entry="class:io.confluent.ksql.Ksql",
            installed="jar:ksqldb-cli 7.6.0",
        ),
    ),
)
