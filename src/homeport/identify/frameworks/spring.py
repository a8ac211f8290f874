"""Spring MVC or WebFlux without Spring Boot."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="Spring",
    installed=("jar:spring-webmvc", "jar:spring-webflux"),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/opt/jdk/bin/java -cp /opt/x/lib/* com.acme.Main",
            runtime="java 17.0.11",
            entry="class:com.acme.Main",
            installed="jar:spring-webmvc 6.1.5, jar:tomcat-embed-core 10.1.19",
            expect=Identity(
                product="Tomcat",
                version="10.1.19",
                framework="Spring",
                framework_version="6.1.5",
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
            installed="jar:spring-core 6.1.5, jar:tomcat-embed-core 10.1.19",
        ),
    ),
)
