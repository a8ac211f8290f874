"""http4k."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="http4k",
    imports=("org.http4k",),
    installed=("jar:http4k-core",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:9000",
            argv="/opt/jdk/bin/java -cp /opt/x/lib/* com.acme.MainKt",
            runtime="java 17.0.11",
            entry="class:com.acme.MainKt",
            installed=(
                "jar:http4k-core 5.14.1, jar:http4k-server-jetty 5.14.1, jar:jetty-server 12.0.7"
            ),
            expect=Identity(
                product="Jetty",
                version="12.0.7",
                framework="http4k",
                framework_version="5.14.1",
                protocol="http",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:9000",
            argv="/opt/jdk/bin/java -cp /opt/x/lib/* com.acme.MainKt",
            runtime="java 17.0.11",
            entry="class:com.acme.MainKt",
            installed="jar:jetty-server 12.0.7",
        ),
    ),
)
