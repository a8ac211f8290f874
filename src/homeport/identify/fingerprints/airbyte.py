"""Airbyte's server, which moves data between systems."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Sample, installed
from homeport.identify.java_machine import JVM_ROLES

FINGERPRINT = Fingerprint(
    product="Airbyte",
    kind=Kind.DEVTOOL,
    protocol="http",
    framework="Micronaut",
    matches=(Match(entries=("class:io.airbyte.*",)),),
    package_tells_version=False,
    version=(installed("jar:io.airbyte-airbyte-server"), installed("jar:airbyte-server")),
    framework_version=(installed("jar:micronaut-http-server-netty"),),
    roles=JVM_ROLES,
    over=("netty",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8001",
            argv="/opt/jdk/bin/java -cp /opt/x/lib/* io.airbyte.server.Application",
            runtime="java 17.0.11",
            entry="class:io.airbyte.server.Application",
            installed="jar:airbyte-server 0.57.2, jar:micronaut-http-server-netty 4.4.0",
            expect=Identity(
                product="Airbyte",
                version="0.57.2",
                framework="Micronaut",
                framework_version="4.4.0",
                protocol="http",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8001",
            argv="/opt/jdk/bin/java -cp /opt/x/lib/* com.acme.Main",
            runtime="java 17.0.11",
            entry="class:com.acme.Main",
            installed="jar:micronaut-http-server-netty 4.4.0, jar:netty-handler 4.1.107",
        ),
    ),
)
