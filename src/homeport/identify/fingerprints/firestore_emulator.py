"""Google Cloud's emulators of Datastore and Firestore."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    argv,
)
from homeport.identify.java_machine import JVM_ROLES

FINGERPRINT = Fingerprint(
    product="Firestore emulator",
    kind=Kind.DATABASE,
    protocol="grpc",
    matches=(
        Match(
            entries=(
                "jar:cloud-firestore-emulator*.jar",
                "jar:cloud-datastore-emulator*.jar",
                "jar:CloudDatastore.jar",
                "class:com.google.cloud.datastore.emulator.*",
            )
        ),
    ),
    package_tells_version=False,
    version=(argv(r"cloud-(?:firestore|datastore)-emulator-v?(\d+(?:\.\d+)+)\.jar"),),
    roles=(
        *JVM_ROLES,
        Role(
            name="Datastore",
            when=(argv(r"(?i:datastore)[\w-]*\.jar|\.datastore\."),),
            product="Datastore emulator",
            protocol="http",
        ),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    over=("netty",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv=(
                "/opt/jdk/bin/java -jar "
                "/srv/.cache/firebase/emulators/cloud-firestore-emulator-v1.19.4.jar "
                "--host 127.0.0.1 --port 8080"
            ),
            runtime="java 17.0.11",
            entry="jar:cloud-firestore-emulator-v1.19.4.jar",
            expect=Identity(
                product="Firestore emulator",
                version="1.19.4",
                protocol="grpc",
                tls=False,
                auth="none",
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:8081",
            argv=(
                "/opt/jdk/bin/java -cp /opt/x/lib/* "
                "com.google.cloud.datastore.emulator.CloudDatastore start --port=8081"
            ),
            runtime="java 17.0.11",
            entry="class:com.google.cloud.datastore.emulator.CloudDatastore",
            expect=Identity(product="Datastore emulator", protocol="http", tls=False, auth="none"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8085",
            argv="/opt/jdk/bin/java -jar cloud-pubsub-emulator-0.8.6.jar",
            runtime="java 17.0.11",
            entry="jar:cloud-pubsub-emulator-0.8.6.jar",
        ),
    ),
)
