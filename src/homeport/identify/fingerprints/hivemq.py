"""HiveMQ, the MQTT broker."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    argv,
    package,
)
from homeport.identify.java_machine import JVM_ROLES

FINGERPRINT = Fingerprint(
    product="HiveMQ",
    kind=Kind.IOT,
    protocol="mqtt",
    matches=(Match(entries=("jar:hivemq.jar", "class:com.hivemq.*")),),
    package_tells_version=False,
    version=(package("jar:hivemq*"), argv(r"/hivemq-(?:ce-)?(\d+(?:\.\d+)+)")),
    roles=(
        *JVM_ROLES,
        Role(name="control center", ports=(8080,), protocol="http", auth=(Rule("password"),)),
        Role(name="websocket", ports=(8000, 8083), protocol="websocket"),
    ),
    over=("netty", "jetty"),
    samples=(
        Sample(
            door="tcp 127.0.0.1:1883",
            argv="/opt/jdk/bin/java -jar /opt/hivemq-ce-2024.3/bin/hivemq.jar",
            runtime="java 17.0.11",
            entry="jar:hivemq.jar",
            expect=Identity(product="HiveMQ", version="2024.3", protocol="mqtt"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/opt/jdk/bin/java -jar app.jar",
            runtime="java 17.0.11",
            entry="jar:app.jar",
            installed="jar:hivemq-mqtt-client 1.3.3, jar:tomcat-embed-core 10.1.19",
        ),
    ),
)
