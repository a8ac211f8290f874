"""Pekko HTTP and its ancestor Akka HTTP, servers of Scala applications."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Sample, installed
from homeport.identify.java_machine import JVM_ROLES

FINGERPRINT = Fingerprint(
    product="Pekko HTTP",
    kind=Kind.APP_SERVER,
    protocol="http",
    hosts=True,
    matches=(
        Match(
            installed=("jar:pekko-http-core", "jar:org.apache.pekko.pekko-http-core"),
            runtime="java",
        ),
    ),
    version=(installed("jar:pekko-http-core"), installed("jar:org.apache.pekko.pekko-http-core")),
    roles=JVM_ROLES,
    over=("netty",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/opt/jdk/bin/java -cp /opt/x/lib/* com.acme.Main",
            runtime="java 17.0.11",
            entry="class:com.acme.Main",
            installed="jar:pekko-http-core 1.0.1, jar:pekko-stream 1.0.2",
            expect=Identity(product="Pekko HTTP", version="1.0.1", protocol="http"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/opt/jdk/bin/java -cp /opt/x/lib/* com.acme.Main",
            runtime="java 17.0.11",
            entry="class:com.acme.Main",
            installed="jar:pekko-stream 1.0.2",
        ),
    ),
)
