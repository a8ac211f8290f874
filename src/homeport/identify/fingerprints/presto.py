"""Presto, the SQL engine over many sources."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Sample, installed
from homeport.identify.java_machine import JVM_ROLES

FINGERPRINT = Fingerprint(
    product="Presto",
    kind=Kind.DATABASE,
    protocol="http",
    matches=(Match(entries=("class:com.facebook.presto.server.*", "class:io.prestosql.server.*")),),
    package_tells_version=False,
    version=(installed("jar:presto-main"),),
    roles=JVM_ROLES,
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/opt/jdk/bin/java -cp /opt/x/lib/* com.facebook.presto.server.PrestoServer",
            runtime="java 17.0.11",
            entry="class:com.facebook.presto.server.PrestoServer",
            installed="jar:presto-main 0.286",
            expect=Identity(product="Presto", version="0.286", protocol="http"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/opt/jdk/bin/java -cp /opt/x/lib/* io.trino.server.TrinoServer",
            runtime="java 17.0.11",
            entry="class:io.trino.server.TrinoServer",
            installed="jar:trino-main 443",
        ),
    ),
)
