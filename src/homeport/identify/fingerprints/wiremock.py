"""WireMock, the server that plays another one."""

from homeport.identify.fingerprint import (
    PLAIN,
    TLS,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    installed,
    option,
    package,
)
from homeport.identify.java_machine import JVM_ROLES

FINGERPRINT = Fingerprint(
    product="WireMock",
    kind=Kind.DEVTOOL,
    protocol="http",
    framework="WireMock",
    matches=(
        Match(
            entries=(
                "jar:wiremock*.jar",
                "class:com.github.tomakehurst.wiremock.*",
                "class:wiremock.Run",
            )
        ),
        Match(packages=("jar:wiremock*",)),
    ),
    version=(package("jar:wiremock*"), installed("jar:wiremock")),
    roles=JVM_ROLES,
    tls=(Rule(TLS, (option("--https-port"),)), Rule(PLAIN, (option("--port"),))),
    auth=(Rule("none"),),
    over=("jetty",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8089",
            argv="/opt/jdk/bin/java -jar wiremock-standalone-3.5.2.jar --port 8089",
            runtime="java 17.0.11",
            entry="jar:wiremock-standalone-3.5.2.jar",
            entry_package="jar:wiremock-standalone 3.5.2",
            expect=Identity(
                product="WireMock",
                version="3.5.2",
                framework="WireMock",
                framework_version="3.5.2",
                protocol="http",
                tls=False,
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
            installed="jar:wiremock 3.5.2, jar:tomcat-embed-core 10.1.19",
        ),
    ),
)
