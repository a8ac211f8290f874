"""SkyWalking, traces and metrics: its collector and its page."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Sample,
    installed,
    package,
)
from homeport.identify.java_machine import JVM_ROLES

FINGERPRINT = Fingerprint(
    product="SkyWalking",
    kind=Kind.MONITORING,
    protocol="http",
    matches=(
        Match(
            entries=(
                "class:org.apache.skywalking.oap.*",
                "jar:skywalking-webapp.jar",
                "class:org.apache.skywalking.webapp.*",
            )
        ),
    ),
    package_tells_version=False,
    version=(installed("jar:server-core"), package("jar:skywalking-*")),
    roles=(*JVM_ROLES, Role(name="gRPC", ports=(11800,), protocol="grpc")),
    over=("netty",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:11800",
            argv=(
                "/opt/jdk/bin/java -cp /opt/x/lib/* "
                "org.apache.skywalking.oap.server.starter.OAPServerStartUp"
            ),
            runtime="java 17.0.11",
            entry="class:org.apache.skywalking.oap.server.starter.OAPServerStartUp",
            installed="jar:server-core 10.0.0",
            expect=Identity(product="SkyWalking", version="10.0.0", protocol="grpc"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/opt/jdk/bin/java -javaagent:/opt/skywalking-agent.jar -jar app.jar",
            runtime="java 17.0.11",
            entry="jar:app.jar",
            installed="jar:tomcat-embed-core 10.1.19",
        ),
    ),
)
