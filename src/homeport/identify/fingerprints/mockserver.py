"""MockServer, the server that plays another one."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    installed,
    package,
)
from homeport.identify.java_machine import JVM_ROLES

FINGERPRINT = Fingerprint(
    product="MockServer",
    kind=Kind.DEVTOOL,
    protocol="http",
    framework="MockServer",
    matches=(
        Match(entries=("jar:mockserver-netty*.jar", "class:org.mockserver.cli.Main")),
        Match(packages=("jar:mockserver-netty*",)),
    ),
    version=(package("jar:mockserver-netty*"), installed("jar:mockserver-netty")),
    roles=JVM_ROLES,
    auth=(Rule("none"),),
    over=("netty",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:1080",
            argv="/opt/jdk/bin/java -jar mockserver-netty-5.15.0-shaded.jar -serverPort 1080",
            runtime="java 17.0.11",
            entry="jar:mockserver-netty-5.15.0-shaded.jar",
            entry_package="jar:mockserver-netty 5.15.0",
            expect=Identity(
                product="MockServer",
                version="5.15.0",
                framework="MockServer",
                framework_version="5.15.0",
                protocol="http",
                auth="none",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/opt/jdk/bin/java -jar app.jar",
            runtime="java 17.0.11",
            entry="jar:app.jar",
            installed="jar:mockserver-client-java 5.15.0, jar:tomcat-embed-core 10.1.19",
        ),
    ),
)
