"""UniFi Network, Ubiquiti's controller."""

from homeport.identify.fingerprint import (
    PLAIN,
    TLS,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    Transport,
    installed,
    package,
)
from homeport.identify.java_machine import JVM_ROLES

FINGERPRINT = Fingerprint(
    product="UniFi Network",
    kind=Kind.NETWORK,
    protocol="http",
    matches=(
        Match(entries=("jar:ace.jar", "class:com.ubnt.ace.*", "class:com.ui.*")),
        Match(programs=("unifi",), packages=("deb:unifi",)),
    ),
    package_tells_version=False,
    version=(installed("deb:unifi"), package("deb:unifi")),
    roles=(
        *JVM_ROLES,
        Role(name="inform", ports=(8080, 8880), protocol="http", tls=(Rule(PLAIN),), framework=""),
        Role(
            name="web",
            ports=(8443, 8843),
            protocol="http",
            tls=(Rule(TLS),),
            auth=(Rule("password"),),
        ),
        Role(name="STUN", ports=(3478,), transport=Transport.UDP, protocol="stun"),
        Role(name="speed test", ports=(6789,), protocol="unifi-throughput", never_probe=True),
    ),
    over=("tomcat",),
    samples=(
        Sample(
            door="tcp 0.0.0.0:8443",
            argv="/opt/jdk/bin/java -jar /usr/lib/unifi/lib/ace.jar start",
            runtime="java 17.0.11",
            entry="jar:ace.jar",
            expect=Identity(product="UniFi Network", protocol="http", tls=True, auth="password"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8443",
            argv="/opt/jdk/bin/java -jar start.jar",
            runtime="java 17.0.11",
            entry="jar:start.jar",
        ),
    ),
)
