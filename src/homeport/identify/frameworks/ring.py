"""Ring, what web applications in Clojure are written with."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="Ring",
    installed=("jar:ring-core",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="/opt/jdk/bin/java -jar app-standalone.jar",
            runtime="java 17.0.11",
            entry="jar:app-standalone.jar",
            installed="jar:ring-core 1.12.1, jar:jetty-server 11.0.20",
            expect=Identity(
                product="Jetty",
                version="11.0.20",
                framework="Ring",
                framework_version="1.12.1",
                protocol="http",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="/opt/jdk/bin/java -jar app-standalone.jar",
            runtime="java 17.0.11",
            entry="jar:app-standalone.jar",
            installed="jar:jetty-server 11.0.20",
        ),
    ),
)
