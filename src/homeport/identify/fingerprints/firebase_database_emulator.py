"""Firebase's emulator of the Realtime Database."""

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
    product="Firebase Realtime Database emulator",
    kind=Kind.DATABASE,
    protocol="http",
    matches=(Match(entries=("jar:firebase-database-emulator*.jar",)),),
    package_tells_version=False,
    version=(argv(r"firebase-database-emulator-v?(\d+(?:\.\d+)+)\.jar"),),
    roles=JVM_ROLES,
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    over=("akka-http", "netty"),
    samples=(
        Sample(
            door="tcp 127.0.0.1:9000",
            argv=(
                "/opt/jdk/bin/java -jar firebase-database-emulator-v4.11.2.jar --host "
                "127.0.0.1 --port 9000"
            ),
            runtime="java 17.0.11",
            entry="jar:firebase-database-emulator-v4.11.2.jar",
            expect=Identity(
                product="Firebase Realtime Database emulator",
                version="4.11.2",
                protocol="http",
                tls=False,
                auth="none",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/opt/jdk/bin/java -jar cloud-firestore-emulator-v1.19.4.jar",
            runtime="java 17.0.11",
            entry="jar:cloud-firestore-emulator-v1.19.4.jar",
        ),
    ),
)
