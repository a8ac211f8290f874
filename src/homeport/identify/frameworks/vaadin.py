"""Vaadin."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="Vaadin",
    imports=("com.vaadin.flow",),
    installed=("jar:vaadin-core", "jar:flow-server"),
    over=("spring-boot", "spring"),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/opt/jdk/bin/java -jar app.jar",
            runtime="java 17.0.11",
            entry="jar:app.jar",
            installed=(
                "jar:vaadin-core 24.3.8, jar:spring-boot 3.2.4, jar:tomcat-embed-core 10.1.19"
            ),
            expect=Identity(
                product="Tomcat",
                version="10.1.19",
                framework="Vaadin",
                framework_version="24.3.8",
                protocol="http",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/opt/jdk/bin/java -jar app.jar",
            runtime="java 17.0.11",
            entry="jar:app.jar",
            installed="jar:spring-boot 3.2.4, jar:tomcat-embed-core 10.1.19",
        ),
    ),
)
