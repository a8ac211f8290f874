"""Zeppelin, the notebook for data."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Sample,
    argv,
    installed,
)
from homeport.identify.java_machine import JVM_ROLES

FINGERPRINT = Fingerprint(
    product="Zeppelin",
    kind=Kind.NOTEBOOK,
    protocol="http",
    framework="Zeppelin",
    matches=(Match(entries=("class:org.apache.zeppelin.server.*",)),),
    package_tells_version=False,
    version=(installed("jar:zeppelin-server"), argv(r"/zeppelin-(\d+(?:\.\d+)+)")),
    roles=JVM_ROLES,
    over=("jetty",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/opt/jdk/bin/java -cp /opt/x/lib/* org.apache.zeppelin.server.ZeppelinServer",
            runtime="java 17.0.11",
            entry="class:org.apache.zeppelin.server.ZeppelinServer",
            installed="jar:zeppelin-server 0.11.1",
            expect=Identity(
                product="Zeppelin",
                version="0.11.1",
                framework="Zeppelin",
                framework_version="0.11.1",
                protocol="http",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv=(
                "/opt/jdk/bin/java -cp /opt/x/lib/* "
                "org.apache.zeppelin.interpreter.remote.RemoteInterpreterServer"
            ),
            runtime="java 17.0.11",
            entry="class:org.apache.zeppelin.interpreter.remote.RemoteInterpreterServer",
        ),
    ),
)
