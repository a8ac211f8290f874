"""NiFi, flows of data, and its registry."""

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
    argv,
    installed,
    setting,
)
from homeport.identify.java_machine import JVM_ROLES

FINGERPRINT = Fingerprint(
    product="NiFi",
    kind=Kind.DEVTOOL,
    protocol="http",
    matches=(Match(entries=("class:org.apache.nifi.*",)),),
    package_tells_version=False,
    version=(
        installed("jar:nifi-framework-api"),
        installed("jar:nifi-runtime"),
        argv(r"/nifi-(\d+(?:\.\d+)+)"),
    ),
    roles=(
        *JVM_ROLES,
        Role(
            name="web",
            when=(setting(r"^nifi\.web\.https?\.port\s*=\s*{port}$"),),
            ports=(8443,),
            protocol="http",
        ),
    ),
    tls=(
        Rule(TLS, (setting(r"^nifi\.web\.https\.port\s*=\s*{port}$"),)),
        Rule(PLAIN, (setting(r"^nifi\.web\.http\.port\s*=\s*{port}$"),)),
    ),
    over=("jetty",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8443",
            argv=(
                "/opt/jdk/bin/java "
                "-Dnifi.properties.file.path=/opt/nifi-1.25.0/conf/nifi.properties -cp "
                "/opt/x/lib/* org.apache.nifi.NiFi"
            ),
            runtime="java 17.0.11",
            entry="class:org.apache.nifi.NiFi",
            settings="nifi.web.https.port=8443",
            expect=Identity(product="NiFi", version="1.25.0", protocol="http", tls=True),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8443",
            argv="/opt/jdk/bin/java -cp /opt/x/lib/* org.apache.nifi.minifi.MiNiFiMain2",
            runtime="java 17.0.11",
            entry="class:com.acme.Main",
        ),
    ),
)
