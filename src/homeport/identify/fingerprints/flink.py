"""Flink: job manager, task managers and the REST page."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Sample,
    argv,
    installed,
    setting,
)
from homeport.identify.java_machine import JVM_ROLES

FINGERPRINT = Fingerprint(
    product="Flink",
    kind=Kind.DEVTOOL,
    protocol="flink-rpc",
    matches=(Match(entries=("class:org.apache.flink.*",)),),
    package_tells_version=False,
    version=(installed("jar:flink-dist"), argv(r"/flink-(\d+(?:\.\d+)+)")),
    roles=(
        *JVM_ROLES,
        Role(
            name="REST",
            when=(setting(r"^rest\.(?:bind-)?port\s*[:=]\s*{port}$"),),
            ports=(8081,),
            protocol="http",
        ),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8081",
            argv=(
                "/opt/jdk/bin/java -cp /opt/x/lib/* "
                "org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint "
                "--configDir conf"
            ),
            runtime="java 17.0.11",
            entry="class:org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint",
            installed="jar:flink-dist 1.19.0",
            expect=Identity(product="Flink", version="1.19.0", protocol="http"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8081",
            argv="/opt/jdk/bin/java -cp /opt/x/lib/* com.acme.Job",
            runtime="java 17.0.11",
            entry="class:com.acme.Job",
            installed="jar:flink-core 1.19.0",
        ),
    ),
)
