"""Google Cloud's emulator of Pub/Sub."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    argv,
)
from homeport.identify.java_machine import JVM_ROLES

FINGERPRINT = Fingerprint(
    product="Pub/Sub emulator",
    kind=Kind.BROKER,
    protocol="grpc",
    matches=(
        Match(
            entries=(
                "jar:cloud-pubsub-emulator*.jar",
                "jar:pubsub-emulator*.jar",
                "class:com.google.cloud.pubsub.testing.*",
            )
        ),
    ),
    package_tells_version=False,
    version=(argv(r"pubsub-emulator-v?(\d+(?:\.\d+)+)\.jar"),),
    roles=JVM_ROLES,
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    over=("netty",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8085",
            argv="/opt/jdk/bin/java -jar cloud-pubsub-emulator-0.8.6.jar --port=8085",
            runtime="java 17.0.11",
            entry="jar:cloud-pubsub-emulator-0.8.6.jar",
            expect=Identity(
                product="Pub/Sub emulator", version="0.8.6", protocol="grpc", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/opt/jdk/bin/java -jar app.jar",
            runtime="java 17.0.11",
            entry="jar:app.jar",
            installed="jar:google-cloud-pubsub 1.128.1, jar:tomcat-embed-core 10.1.19",
        ),
    ),
)
