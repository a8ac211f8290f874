"""Nacos, service discovery and configuration."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Sample,
    installed,
    package,
)
from homeport.identify.java_machine import JVM_ROLES

FINGERPRINT = Fingerprint(
    product="Nacos",
    kind=Kind.SYSTEM,
    protocol="http",
    framework="Spring Boot",
    matches=(
        Match(entries=("jar:nacos-server.jar",)),
        Match(packages=("jar:nacos-server", "jar:nacos-console")),
        Match(argv=r"-Dnacos\.home=", runtime="java"),
    ),
    package_tells_version=False,
    version=(package("jar:nacos-*"), installed("jar:nacos-core")),
    framework_version=(installed("jar:spring-boot"),),
    roles=(
        *JVM_ROLES,
        Role(name="gRPC", ports=(9848, 9849), protocol="grpc", framework=""),
        Role(name="raft", ports=(7848,), protocol="grpc", framework="", never_probe=True),
    ),
    over=("tomcat",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8848",
            argv=(
                "/opt/jdk/bin/java -Dnacos.standalone=true -Dnacos.home=/opt/nacos -jar "
                "/opt/nacos/target/nacos-server.jar"
            ),
            runtime="java 17.0.11",
            entry="jar:nacos-server.jar",
            installed="jar:nacos-core 2.3.2, jar:spring-boot 2.7.18, jar:tomcat-embed-core 9.0.83",
            expect=Identity(
                product="Nacos",
                version="2.3.2",
                framework="Spring Boot",
                framework_version="2.7.18",
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
                "jar:nacos-client 2.3.2, jar:spring-boot 3.2.4, jar:tomcat-embed-core 10.1.19"
            ),
        ),
    ),
)
