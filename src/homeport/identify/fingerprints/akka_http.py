"""Akka HTTP, the server of Scala applications."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Sample, installed
from homeport.identify.java_machine import JVM_ROLES

FINGERPRINT = Fingerprint(
    product="Akka HTTP",
    kind=Kind.APP_SERVER,
    protocol="http",
    hosts=True,
    matches=(
        Match(
            installed=("jar:akka-http-core", "jar:com.typesafe.akka.akka-http-core"), runtime="java"
        ),
    ),
    version=(installed("jar:akka-http-core"), installed("jar:com.typesafe.akka.akka-http-core")),
    roles=JVM_ROLES,
    over=("netty",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/opt/jdk/bin/java -cp /opt/x/lib/* com.acme.Main",
            runtime="java 17.0.11",
            entry="class:com.acme.Main",
            installed="jar:akka-http-core 10.5.3, jar:akka-stream 2.8.5",
            expect=Identity(product="Akka HTTP", version="10.5.3", protocol="http"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/opt/jdk/bin/java -cp /opt/x/lib/* com.acme.Main",
            runtime="java 17.0.11",
            entry="class:com.acme.Main",
            installed="jar:akka-stream 2.8.5",
        ),
    ),
)
