"""openHAB, home automation."""

from homeport.identify.fingerprint import (
    TLS,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    installed,
)
from homeport.identify.java_machine import JVM_ROLES

FINGERPRINT = Fingerprint(
    product="openHAB",
    kind=Kind.IOT,
    protocol="http",
    matches=(Match(entries=("class:org.apache.karaf.main.Main",), argv=r"-Dopenhab\.\w+="),),
    package_tells_version=False,
    version=(installed("deb:openhab"),),
    roles=(
        *JVM_ROLES,
        Role(name="TLS", ports=(8443,), protocol="http", tls=(Rule(TLS),)),
        Role(name="console", ports=(8101,), protocol="ssh", auth=(Rule("password"),)),
        Role(name="language server", ports=(5007,), protocol="lsp", never_probe=True),
    ),
    over=("karaf", "jetty"),
    samples=(
        Sample(
            door="tcp 0.0.0.0:8080",
            argv=(
                "/opt/jdk/bin/java -Dopenhab.home=/usr/share/openhab -cp /opt/x/lib/* "
                "org.apache.karaf.main.Main"
            ),
            runtime="java 17.0.11",
            entry="class:org.apache.karaf.main.Main",
            expect=Identity(product="openHAB", protocol="http"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8181",
            argv="/opt/jdk/bin/java -cp /opt/x/lib/* org.apache.karaf.main.Main",
            runtime="java 17.0.11",
            entry="class:org.apache.karaf.main.Main",
        ),
    ),
)
