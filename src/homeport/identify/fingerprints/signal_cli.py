"""signal-cli, Signal for scripts."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    argv,
    installed,
    option,
)
from homeport.identify.java_machine import JVM_ROLES

FINGERPRINT = Fingerprint(
    product="signal-cli",
    kind=Kind.CHAT,
    matches=(Match(entries=("class:org.asamk.signal.*",)), Match(programs=("signal-cli",))),
    package_tells_version=False,
    version=(installed("jar:signal-cli"), argv(r"/signal-cli-(\d+(?:\.\d+)+)")),
    roles=(
        *JVM_ROLES,
        Role(name="HTTP", when=(option("--http"),), protocol="http", auth=(Rule("none"),)),
        Role(
            name="JSON-RPC",
            when=(option("--tcp"),),
            protocol="jsonrpc",
            auth=(Rule("none"),),
            never_probe=True,
        ),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv=(
                "/opt/jdk/bin/java -cp /opt/x/lib/* org.asamk.signal.Main daemon --http "
                "127.0.0.1:8080"
            ),
            runtime="java 17.0.11",
            entry="class:org.asamk.signal.Main",
            installed="jar:signal-cli 0.13.2",
            expect=Identity(product="signal-cli", version="0.13.2", protocol="http", auth="none"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/opt/jdk/bin/java -cp /opt/x/lib/* com.acme.Main",
            runtime="java 17.0.11",
            entry="class:com.acme.Main",
            installed="jar:signal-service-java 2.15.3",
        ),
    ),
)
