"""The Kotlin compile daemon, reached by RMI."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    installed,
)
from homeport.identify.java_machine import JVM_ROLES

FINGERPRINT = Fingerprint(
    product="Kotlin daemon",
    kind=Kind.DEVTOOL,
    protocol="rmi",
    never_probe=True,
    matches=(Match(entries=("class:org.jetbrains.kotlin.daemon.*",)),),
    package_tells_version=False,
    version=(installed("jar:kotlin-compiler-embeddable"), installed("jar:kotlin-compiler")),
    roles=JVM_ROLES,
    tls=(Rule(PLAIN),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:17483",
            argv=(
                "/opt/jdk/bin/java -cp /opt/x/lib/* "
                "org.jetbrains.kotlin.daemon.KotlinCompileDaemon --daemon-runFilesPath "
                "/tmp"
            ),
            runtime="java 17.0.11",
            entry="class:org.jetbrains.kotlin.daemon.KotlinCompileDaemon",
            installed="jar:kotlin-compiler-embeddable 1.9.23",
            expect=Identity(product="Kotlin daemon", version="1.9.23", protocol="rmi", tls=False),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/opt/jdk/bin/java -cp /opt/x/lib/* com.acme.MainKt",
            runtime="java 17.0.11",
            entry="class:com.acme.MainKt",
            installed="jar:kotlin-stdlib 1.9.23, jar:netty-handler 4.1.107",
        ),
    ),
)
