"""GoCD, the build server."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Sample,
    installed,
    package,
)
from homeport.identify.java_machine import JVM_ROLES

FINGERPRINT = Fingerprint(
    product="GoCD",
    kind=Kind.DEVTOOL,
    protocol="http",
    matches=(
        Match(
            entries=("jar:go.jar", "class:com.thoughtworks.go.server.*"),
            argv=r"\bgo\.jar\b|com\.thoughtworks\.go\.server",
        ),
    ),
    package_tells_version=False,
    version=(package("jar:go"), package("jar:go-server*"), installed("deb:go-server")),
    roles=JVM_ROLES,
    over=("jetty",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8153",
            argv="/opt/jdk/bin/java -jar /usr/share/go-server/lib/go.jar",
            runtime="java 17.0.11",
            entry="jar:go.jar",
            entry_package="jar:go 23.5.0",
            expect=Identity(product="GoCD", version="23.5.0", protocol="http"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8153",
            argv="/opt/jdk/bin/java -jar agent-bootstrapper.jar",
            runtime="java 17.0.11",
            entry="jar:agent-bootstrapper.jar",
        ),
    ),
)
