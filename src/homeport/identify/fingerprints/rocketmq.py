"""RocketMQ, name server, broker and proxy."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Sample,
    installed,
)
from homeport.identify.java_machine import JVM_ROLES

FINGERPRINT = Fingerprint(
    product="RocketMQ",
    kind=Kind.BROKER,
    protocol="rocketmq",
    matches=(Match(entries=("class:org.apache.rocketmq.*",)),),
    package_tells_version=False,
    version=(
        installed("jar:rocketmq-broker"),
        installed("jar:rocketmq-namesrv"),
        installed("jar:rocketmq-common"),
    ),
    roles=(*JVM_ROLES, Role(name="gRPC proxy", ports=(8081,), protocol="grpc")),
    samples=(
        Sample(
            door="tcp 127.0.0.1:9876",
            argv="/opt/jdk/bin/java -cp /opt/x/lib/* org.apache.rocketmq.namesrv.NamesrvStartup",
            runtime="java 17.0.11",
            entry="class:org.apache.rocketmq.namesrv.NamesrvStartup",
            installed="jar:rocketmq-namesrv 5.2.0",
            expect=Identity(product="RocketMQ", version="5.2.0", protocol="rocketmq"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:9876",
            argv="/opt/jdk/bin/java -cp /opt/x/lib/* com.acme.Main",
            runtime="java 17.0.11",
            entry="class:com.acme.Main",
            installed="jar:rocketmq-client 5.2.0",
        ),
    ),
)
