"""Moquette, the MQTT broker to embed."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Sample,
    installed,
)
from homeport.identify.java_machine import JVM_ROLES

FINGERPRINT = Fingerprint(
    product="Moquette",
    kind=Kind.IOT,
    protocol="mqtt",
    matches=(Match(entries=("class:io.moquette.broker.*",)),),
    package_tells_version=False,
    version=(installed("jar:moquette-broker"),),
    roles=(*JVM_ROLES, Role(name="websocket", ports=(8080, 8883), protocol="websocket")),
    over=("netty",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:1883",
            argv="/opt/jdk/bin/java -cp /opt/x/lib/* io.moquette.broker.Server",
            runtime="java 17.0.11",
            entry="class:io.moquette.broker.Server",
            installed="jar:moquette-broker 0.17",
            expect=Identity(product="Moquette", version="0.17", protocol="mqtt"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:1883",
            argv="/opt/jdk/bin/java -jar hivemq.jar",
            runtime="java 17.0.11",
            entry="jar:hivemq.jar",
        ),
    ),
)
