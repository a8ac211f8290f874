"""Jersey, where no larger framework brings it."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="Jersey",
    installed=("jar:jersey-server",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/opt/jdk/bin/java -cp /opt/x/lib/* com.acme.Main",
            runtime="java 17.0.11",
            entry="class:com.acme.Main",
            installed="jar:jersey-server 3.1.5, jar:jetty-server 11.0.20",
            expect=Identity(
                product="Jetty",
                version="11.0.20",
                framework="Jersey",
                framework_version="3.1.5",
                protocol="http",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/opt/jdk/bin/java -cp /opt/x/lib/* com.acme.Main",
            runtime="java 17.0.11",
            entry="class:com.acme.Main",
            installed=(
                "jar:jersey-server 4.0.0, jar:dropwizard-core 4.0.7, jar:jetty-server 11.0.20"
            ),
        ),
    ),
)
