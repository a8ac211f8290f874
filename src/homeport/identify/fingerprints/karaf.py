"""Karaf, the OSGi container."""

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
)
from homeport.identify.java_machine import JVM_ROLES

FINGERPRINT = Fingerprint(
    product="Karaf",
    kind=Kind.APP_SERVER,
    protocol="http",
    hosts=True,
    matches=(Match(entries=("class:org.apache.karaf.main.*",)),),
    package_tells_version=False,
    version=(argv(r"/apache-karaf-(\d+(?:\.\d+)+)"), installed("jar:org.apache.karaf.main")),
    roles=(
        *JVM_ROLES,
        Role(name="console", ports=(8101,), protocol="ssh", framework="", auth=(Rule("password"),)),
        Role(name="JMX", ports=(1099, 44444), protocol="rmi", framework="", never_probe=True),
    ),
    over=("jetty",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8101",
            argv=(
                "/opt/jdk/bin/java -Dkaraf.home=/opt/apache-karaf-4.4.6 -cp "
                "/opt/x/lib/* org.apache.karaf.main.Main"
            ),
            runtime="java 17.0.11",
            entry="class:org.apache.karaf.main.Main",
            expect=Identity(product="Karaf", version="4.4.6", protocol="ssh", auth="password"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv=(
                "/opt/jdk/bin/java -Dopenhab.home=/usr/share/openhab -cp /opt/x/lib/* "
                "org.apache.karaf.main.Main"
            ),
            runtime="java 17.0.11",
            entry="class:org.apache.karaf.main.Main",
        ),
    ),
)
