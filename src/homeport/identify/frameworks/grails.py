"""Grails."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="Grails",
    installed=("jar:grails-core", "jar:grails-web-boot"),
    over=("spring-boot", "spring"),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/opt/jdk/bin/java -jar shop.jar",
            runtime="java 17.0.11",
            entry="jar:shop.jar",
            installed="jar:grails-core 6.2.0, jar:spring-boot 2.7.18, jar:tomcat-embed-core 9.0.87",
            expect=Identity(
                product="Tomcat",
                version="9.0.87",
                framework="Grails",
                framework_version="6.2.0",
                protocol="http",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/opt/jdk/bin/java -jar shop.jar",
            runtime="java 17.0.11",
            entry="jar:shop.jar",
            installed="jar:spring-boot 2.7.18, jar:tomcat-embed-core 9.0.87",
        ),
    ),
)
