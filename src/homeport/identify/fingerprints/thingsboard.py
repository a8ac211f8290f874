"""ThingsBoard, the platform for devices."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    installed,
    package,
)
from homeport.identify.java_machine import JVM_ROLES

FINGERPRINT = Fingerprint(
    product="ThingsBoard",
    kind=Kind.IOT,
    protocol="http",
    framework="Spring Boot",
    matches=(
        Match(entries=("jar:thingsboard.jar", "class:org.thingsboard.*")),
        Match(packages=("jar:thingsboard*", "jar:application"), argv=r"/thingsboard"),
    ),
    package_tells_version=False,
    version=(package("jar:thingsboard*"), installed("deb:thingsboard")),
    framework_version=(installed("jar:spring-boot"),),
    roles=(
        *JVM_ROLES,
        Role(name="MQTT", ports=(1883, 8883), protocol="mqtt", framework="", auth=(Rule("token"),)),
        Role(name="RPC", ports=(7070,), protocol="grpc", framework=""),
    ),
    auth=(Rule("password"),),
    over=("tomcat", "netty"),
    samples=(
        Sample(
            door="tcp 127.0.0.1:1883",
            argv="/opt/jdk/bin/java -jar /usr/share/thingsboard/bin/thingsboard.jar",
            runtime="java 17.0.11",
            entry="jar:thingsboard.jar",
            entry_package="jar:thingsboard 3.6.4",
            expect=Identity(product="ThingsBoard", version="3.6.4", protocol="mqtt", auth="token"),
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
