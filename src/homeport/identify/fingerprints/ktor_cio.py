"""CIO, the server of Ktor that is written in coroutines."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Sample, installed
from homeport.identify.java_machine import JVM_ROLES

FINGERPRINT = Fingerprint(
    product="Ktor CIO",
    kind=Kind.APP_SERVER,
    protocol="http",
    hosts=True,
    framework="Ktor",
    matches=(
        Match(installed=("jar:ktor-server-cio", "jar:ktor-server-cio-jvm"), runtime="java"),
        Match(entries=("class:io.ktor.server.cio.*",)),
    ),
    package_tells_version=False,
    version=(
        installed("jar:ktor-server-cio-jvm"),
        installed("jar:ktor-server-cio"),
        installed("jar:ktor-server-core-jvm"),
    ),
    roles=JVM_ROLES,
    over=("netty",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/opt/jdk/bin/java -cp /opt/x/lib/* io.ktor.server.cio.EngineMain",
            runtime="java 17.0.11",
            entry="class:io.ktor.server.cio.EngineMain",
            installed="jar:ktor-server-cio-jvm 2.3.9, jar:ktor-server-core-jvm 2.3.9",
            expect=Identity(
                product="Ktor CIO",
                version="2.3.9",
                framework="Ktor",
                framework_version="2.3.9",
                protocol="http",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/opt/jdk/bin/java -cp /opt/x/lib/* com.acme.MainKt",
            runtime="java 17.0.11",
            entry="class:com.acme.MainKt",
            installed="jar:ktor-server-netty-jvm 2.3.9, jar:netty-handler 4.1.108",
        ),
    ),
)
