"""H2, the Java database: its console, TCP and PostgreSQL servers."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Sample,
    argv,
    installed,
)
from homeport.identify.java_machine import JVM_ROLES

FINGERPRINT = Fingerprint(
    product="H2",
    kind=Kind.DATABASE,
    matches=(
        Match(
            entries=("class:org.h2.tools.*", "class:org.h2.server.*", "jar:h2-*.jar", "jar:h2.jar")
        ),
    ),
    version=(installed("jar:h2"),),
    roles=(
        *JVM_ROLES,
        Role(name="console", when=(argv(r"-webPort\s+{port}\b"),), ports=(8082,), protocol="http"),
        Role(name="database", when=(argv(r"-tcpPort\s+{port}\b"),), ports=(9092,), protocol="h2"),
        Role(
            name="PostgreSQL",
            when=(argv(r"-pgPort\s+{port}\b"),),
            ports=(5435,),
            protocol="postgresql",
        ),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8082",
            argv="/opt/jdk/bin/java -jar h2-2.2.224.jar",
            runtime="java 17.0.11",
            entry="jar:h2-2.2.224.jar",
            entry_package="jar:h2 2.2.224",
            expect=Identity(product="H2", version="2.2.224", protocol="http"),
        ),
        Sample(
            door="tcp 127.0.0.1:9123",
            argv="/opt/jdk/bin/java -cp /opt/x/lib/* org.h2.tools.Server -tcp -tcpPort 9123",
            runtime="java 17.0.11",
            entry="class:org.h2.tools.Server",
            installed="jar:h2 2.2.224",
            expect=Identity(product="H2", version="2.2.224", protocol="h2"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/opt/jdk/bin/java -jar app.jar",
            runtime="java 17.0.11",
            entry="jar:app.jar",
            installed="jar:h2 2.2.224, jar:tomcat-embed-core 10.1.19",
        ),
    ),
)
