"""GlassFish, the reference application server of Jakarta EE."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Role, Sample, package
from homeport.identify.java_machine import JVM_ROLES

FINGERPRINT = Fingerprint(
    product="GlassFish",
    kind=Kind.APP_SERVER,
    protocol="http",
    hosts=True,
    matches=(
        Match(
            entries=(
                "class:com.sun.enterprise.glassfish.bootstrap.*",
                "class:org.glassfish.main.*",
                "jar:glassfish.jar",
                "jar:glassfish-embedded*",
            )
        ),
        Match(packages=("jar:glassfish-embedded-*",)),
    ),
    package_tells_version=False,
    version=(package("jar:glassfish-embedded-*"),),
    roles=(
        *JVM_ROLES,
        Role(name="administration", ports=(4848,), protocol="http", framework=""),
        Role(
            name="IIOP", ports=(3700, 3820, 3920), protocol="iiop", framework="", never_probe=True
        ),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv=(
                "/opt/jdk/bin/java -Dcom.sun.aas.installRoot=/opt/glassfish7/glassfish "
                "-cp /opt/x/lib/* com.sun.enterprise.glassfish.bootstrap.ASMain"
            ),
            runtime="java 17.0.11",
            entry="class:com.sun.enterprise.glassfish.bootstrap.ASMain",
            expect=Identity(product="GlassFish", protocol="http"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv=(
                "/opt/jdk/bin/java -Dcom.sun.aas.installRoot=/opt/payara6/glassfish -cp "
                "/opt/x/lib/* com.sun.enterprise.glassfish.bootstrap.ASMain"
            ),
            runtime="java 17.0.11",
            entry="class:com.sun.enterprise.glassfish.bootstrap.ASMain",
        ),
    ),
)
