"""Livy, Spark over REST."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Sample, installed
from homeport.identify.java_machine import JVM_ROLES

FINGERPRINT = Fingerprint(
    product="Livy",
    kind=Kind.DEVTOOL,
    protocol="http",
    matches=(Match(entries=("class:org.apache.livy.server.*",)),),
    package_tells_version=False,
    version=(installed("jar:livy-server"),),
    roles=JVM_ROLES,
    over=("jetty",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8998",
            argv="/opt/jdk/bin/java -cp /opt/x/lib/* org.apache.livy.server.LivyServer",
            runtime="java 17.0.11",
            entry="class:org.apache.livy.server.LivyServer",
            installed="jar:livy-server 0.8.0-incubating",
            expect=Identity(product="Livy", version="0.8.0-incubating", protocol="http"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8998",
            argv="/opt/jdk/bin/java -cp /opt/x/lib/* com.acme.Main",
            runtime="java 17.0.11",
            entry="class:com.acme.Main",
            installed="jar:livy-client-http 0.8.0",
        ),
    ),
)
