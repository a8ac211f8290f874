"""Trino, the SQL engine over many sources."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Sample, installed
from homeport.identify.java_machine import JVM_ROLES

FINGERPRINT = Fingerprint(
    product="Trino",
    kind=Kind.DATABASE,
    protocol="http",
    matches=(Match(entries=("class:io.trino.server.TrinoServer", "class:io.trino.server.*")),),
    package_tells_version=False,
    version=(installed("jar:trino-main"), installed("jar:trino-server-main")),
    roles=JVM_ROLES,
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/opt/jdk/bin/java -cp /opt/x/lib/* io.trino.server.TrinoServer",
            runtime="java 17.0.11",
            entry="class:io.trino.server.TrinoServer",
            installed="jar:trino-main 443",
            expect=Identity(product="Trino", version="443", protocol="http"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/opt/jdk/bin/java -cp /opt/x/lib/* com.facebook.presto.server.PrestoServer",
            runtime="java 17.0.11",
            entry="class:com.facebook.presto.server.PrestoServer",
        ),
    ),
)
