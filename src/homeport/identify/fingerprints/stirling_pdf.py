"""Stirling PDF, tools for PDF files."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Sample,
    installed,
    package,
)
from homeport.identify.java_machine import JVM_ROLES

FINGERPRINT = Fingerprint(
    product="Stirling PDF",
    kind=Kind.FILES,
    protocol="http",
    framework="Spring Boot",
    matches=(
        Match(entries=("jar:Stirling-PDF*.jar", "jar:stirling-pdf*.jar")),
        Match(packages=("jar:stirling-pdf*",)),
    ),
    version=(package("jar:stirling-pdf*"),),
    framework_version=(installed("jar:spring-boot"),),
    roles=JVM_ROLES,
    over=("jetty", "tomcat"),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/opt/jdk/bin/java -jar Stirling-PDF.jar",
            runtime="java 17.0.11",
            entry="jar:Stirling-PDF.jar",
            entry_package="jar:stirling-pdf 0.22.8",
            installed="jar:spring-boot 3.2.4, jar:jetty-server 12.0.7",
            expect=Identity(
                product="Stirling PDF",
                version="0.22.8",
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
            installed="jar:pdfbox 3.0.2, jar:spring-boot 3.2.4, jar:jetty-server 12.0.7",
        ),
    ),
)
