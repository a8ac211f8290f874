"""Eureka, service discovery of Spring Cloud."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Sample, installed
from homeport.identify.java_machine import JVM_ROLES

FINGERPRINT = Fingerprint(
    product="Eureka",
    kind=Kind.SYSTEM,
    protocol="http",
    framework="Spring Boot",
    matches=(
        Match(installed=("jar:spring-cloud-netflix-eureka-server",), runtime="java", weight=2),
    ),
    version=(installed("jar:spring-cloud-netflix-eureka-server"),),
    package_tells_version=False,
    framework_version=(installed("jar:spring-boot"),),
    roles=JVM_ROLES,
    over=("tomcat", "jetty", "undertow"),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8761",
            argv="/opt/jdk/bin/java -jar registry.jar",
            runtime="java 17.0.11",
            entry="jar:registry.jar",
            installed=(
                "jar:spring-boot 3.2.4, jar:spring-cloud-netflix-eureka-server 4.1.1, "
                "jar:tomcat-embed-core 10.1.19"
            ),
            expect=Identity(
                product="Eureka",
                version="4.1.1",
                framework="Spring Boot",
                framework_version="3.2.4",
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
            installed=(
                "jar:spring-boot 3.2.4, jar:spring-cloud-netflix-eureka-client 4.1.1, "
                "jar:tomcat-embed-core 10.1.19"
            ),
        ),
    ),
)
