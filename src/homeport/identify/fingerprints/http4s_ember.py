"""Ember, the server of http4s."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Sample, installed
from homeport.identify.java_machine import JVM_ROLES

FINGERPRINT = Fingerprint(
    product="http4s Ember",
    kind=Kind.APP_SERVER,
    protocol="http",
    hosts=True,
    framework="http4s",
    matches=(
        Match(
            installed=("jar:http4s-ember-server", "jar:org.http4s.http4s-ember-server"),
            runtime="java",
        ),
    ),
    package_tells_version=False,
    version=(installed("jar:http4s-ember-server"), installed("jar:org.http4s.http4s-ember-server")),
    roles=JVM_ROLES,
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/opt/jdk/bin/java -cp /opt/x/lib/* com.acme.Main",
            runtime="java 17.0.11",
            entry="class:com.acme.Main",
            installed="jar:http4s-ember-server 0.23.26",
            expect=Identity(
                product="http4s Ember",
                version="0.23.26",
                framework="http4s",
                framework_version="0.23.26",
                protocol="http",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/opt/jdk/bin/java -cp /opt/x/lib/* com.acme.Main",
            runtime="java 17.0.11",
            entry="class:com.acme.Main",
            installed="jar:http4s-ember-client 0.23.26",
        ),
    ),
)
