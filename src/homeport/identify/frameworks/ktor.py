"""Ktor, the web framework of Kotlin."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="Ktor",
    imports=("io.ktor.server",),
    installed=("jar:ktor-server-core-jvm", "jar:ktor-server-core"),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/opt/jdk/bin/java -cp /opt/x/lib/* com.acme.MainKt",
            runtime="java 17.0.11",
            entry="class:com.acme.MainKt",
            installed=(
                "jar:ktor-server-core-jvm 2.3.9, jar:ktor-server-netty-jvm 2.3.9, "
                "jar:netty-handler 4.1.106"
            ),
            expect=Identity(
                product="Netty",
                version="4.1.106",
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
            installed="jar:ktor-client-core-jvm 2.3.9, jar:netty-handler 4.1.106",
        ),
    ),
)
