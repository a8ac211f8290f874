"""WildFly, the application server (JBoss EAP is its sibling)."""

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
    product="WildFly",
    kind=Kind.APP_SERVER,
    protocol="http",
    hosts=True,
    matches=(
        Match(
            entries=("jar:jboss-modules.jar",),
            argv=r"org\.jboss\.as\.(?:standalone|server|process-controller)\b",
        ),
        Match(entries=("class:org.jboss.modules.Main",), argv=r"org\.jboss\.as\."),
        Match(installed=("jar:wildfly-server",), runtime="java"),
    ),
    package_tells_version=False,
    version=(argv(r"/wildfly-(\d+(?:\.\d+)*)"), installed("jar:wildfly-server")),
    roles=(
        *JVM_ROLES,
        Role(
            name="management",
            ports=(9990, 9993),
            protocol="http",
            framework="",
            auth=(Rule("password"),),
        ),
        Role(name="AJP", ports=(8009,), protocol="ajp", never_probe=True),
        Role(name="IIOP", ports=(3528, 3529), protocol="iiop", framework="", never_probe=True),
    ),
    over=("undertow",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv=(
                "/opt/jdk/bin/java -jar jboss-modules.jar -mp "
                "/opt/wildfly-31.0.1.Final/modules org.jboss.as.standalone "
                "-Djboss.home.dir=/opt/wildfly-31.0.1.Final"
            ),
            runtime="java 17.0.11",
            entry="jar:jboss-modules.jar",
            expect=Identity(product="WildFly", version="31.0.1", protocol="http"),
        ),
        Sample(
            door="tcp 127.0.0.1:9990",
            argv=(
                "/opt/jdk/bin/java -jar jboss-modules.jar -mp /opt/wildfly/modules "
                "org.jboss.as.standalone"
            ),
            runtime="java 17.0.11",
            entry="jar:jboss-modules.jar",
            expect=Identity(product="WildFly", protocol="http", auth="password"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/opt/jdk/bin/java -jar jboss-modules.jar -mp /opt/tool/modules org.acme.Main",
            runtime="java 17.0.11",
            entry="jar:jboss-modules.jar",
        ),
    ),
)
