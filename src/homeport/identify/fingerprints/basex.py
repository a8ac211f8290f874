"""BaseX, the XML database."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    installed,
    package,
)
from homeport.identify.java_machine import JVM_ROLES

FINGERPRINT = Fingerprint(
    product="BaseX",
    kind=Kind.DATABASE,
    protocol="basex",
    matches=(Match(entries=("class:org.basex.*", "jar:BaseX*.jar")),),
    package_tells_version=False,
    version=(installed("jar:basex"), package("jar:basex")),
    roles=(
        *JVM_ROLES,
        Role(name="web", ports=(8080, 8984), protocol="http"),
        Role(name="stop", ports=(8081, 8985), protocol="basex-stop", never_probe=True),
    ),
    auth=(Rule("password"),),
    over=("jetty",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:1984",
            argv="/opt/jdk/bin/java -cp /opt/x/lib/* org.basex.BaseXServer",
            runtime="java 17.0.11",
            entry="class:org.basex.BaseXServer",
            installed="jar:basex 10.7",
            expect=Identity(product="BaseX", version="10.7", protocol="basex", auth="password"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/opt/jdk/bin/java -jar app.jar",
            runtime="java 17.0.11",
            entry="jar:app.jar",
            installed="jar:basex-api 10.7, jar:jetty-server 11.0.20",
        ),
    ),
)
