"""Pinot, the analytics database."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Sample,
    argv,
    installed,
)
from homeport.identify.java_machine import JVM_ROLES

FINGERPRINT = Fingerprint(
    product="Pinot",
    kind=Kind.DATABASE,
    protocol="http",
    matches=(Match(entries=("class:org.apache.pinot.*",)),),
    package_tells_version=False,
    version=(installed("jar:pinot-all"), argv(r"/apache-pinot-(\d+(?:\.\d+)+)")),
    roles=(
        *JVM_ROLES,
        Role(name="ZooKeeper", ports=(2123, 2181), protocol="zookeeper"),
        Role(name="gRPC", ports=(8090,), protocol="grpc"),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:9000",
            argv=(
                "/opt/jdk/bin/java -cp /opt/x/lib/* "
                "org.apache.pinot.tools.admin.PinotAdministrator QuickStart -type batch"
            ),
            runtime="java 17.0.11",
            entry="class:org.apache.pinot.tools.admin.PinotAdministrator",
            installed="jar:pinot-all 1.1.0",
            expect=Identity(product="Pinot", version="1.1.0", protocol="http"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:9000",
            argv="/opt/jdk/bin/java -cp /opt/x/lib/* com.acme.Main",
            runtime="java 17.0.11",
            entry="class:com.acme.Main",
            installed="jar:pinot-java-client 1.1.0",
        ),
    ),
)
