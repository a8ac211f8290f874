"""Spring Boot."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="Spring Boot",
    imports=("org.springframework.boot",),
    packages=("jar:spring-boot",),
    installed=("jar:spring-boot",),
    over=("spring", "ktor", "jersey"),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/opt/jdk/bin/java -jar shop.jar",
            runtime="java 17.0.11",
            entry="jar:shop.jar",
            installed=(
                "jar:spring-boot 3.2.4, jar:tomcat-embed-core 10.1.19, jar:spring-webmvc 6.1.5"
            ),
            expect=Identity(
                product="Tomcat",
                version="10.1.19",
                framework="Spring Boot",
                framework_version="3.2.4",
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
            installed="jar:spring-webmvc 6.1.5, jar:tomcat-embed-core 10.1.19",
        ),
    ),
)
