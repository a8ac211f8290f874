"""Derby, the Java database, as a network server."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Sample,
    installed,
    package,
)
from homeport.identify.java_machine import JVM_ROLES

FINGERPRINT = Fingerprint(
    product="Derby",
    kind=Kind.DATABASE,
    protocol="drda",
    matches=(
        Match(entries=("class:org.apache.derby.drda.*", "jar:derbyrun.jar", "jar:derbynet.jar")),
    ),
    package_tells_version=False,
    version=(installed("jar:derbynet"), package("jar:derby*")),
    roles=JVM_ROLES,
    samples=(
        Sample(
            door="tcp 127.0.0.1:1527",
            argv="/opt/jdk/bin/java -jar derbyrun.jar server start",
            runtime="java 17.0.11",
            entry="jar:derbyrun.jar",
            entry_package="jar:derbyrun 10.17.1.0",
            expect=Identity(product="Derby", version="10.17.1.0", protocol="drda"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/opt/jdk/bin/java -jar app.jar",
            runtime="java 17.0.11",
            entry="jar:app.jar",
            installed="jar:derby 10.17.1.0, jar:tomcat-embed-core 10.1.19",
        ),
    ),
)
