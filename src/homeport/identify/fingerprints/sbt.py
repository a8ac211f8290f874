"""sbt, whose server editors and thin clients talk to."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Sample,
    Transport,
    argv,
    package,
)
from homeport.identify.java_machine import JVM_ROLES

FINGERPRINT = Fingerprint(
    product="sbt",
    kind=Kind.DEVTOOL,
    protocol="sbt",
    never_probe=True,
    # On TCP it is the application that `sbt run` started inside it.
    matches=(
        Match(
            entries=("jar:sbt-launch*.jar", "class:xsbt.boot.Boot"), transports=(Transport.UNIX,)
        ),
    ),
    package_tells_version=False,
    version=(package("jar:sbt-launch"), argv(r"sbt-launch-(\d+(?:\.\d+)+)\.jar")),
    roles=JVM_ROLES,
    samples=(
        Sample(
            door="unix /srv/.sbt/1.0/server/0a1b/sock",
            argv="/opt/jdk/bin/java -jar /usr/share/sbt/bin/sbt-launch.jar",
            runtime="java 17.0.11",
            entry="jar:sbt-launch.jar",
            entry_package="jar:sbt-launch 1.9.9",
            expect=Identity(product="sbt", version="1.9.9", protocol="sbt"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:9000",
            argv="/opt/jdk/bin/java -jar sbt-launch.jar",
            runtime="java 17.0.11",
            entry="jar:sbt-launch.jar",
            installed="jar:play-server 2.9.2, jar:akka-http-core 10.5.3",
        ),
    ),
)
