"""Selenium Server and Grid."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    argv,
    option,
    package,
)
from homeport.identify.java_machine import JVM_ROLES

FINGERPRINT = Fingerprint(
    product="Selenium",
    kind=Kind.DEVTOOL,
    protocol="http",
    framework="Selenium",
    matches=(
        Match(
            entries=(
                "jar:selenium-server*.jar",
                "class:org.openqa.selenium.grid.*",
                "class:org.openqa.grid.*",
            )
        ),
        Match(packages=("jar:selenium-server*",)),
    ),
    version=(
        package("jar:selenium-server*"),
        argv(r"selenium-server-(?:standalone-)?(\d+(?:\.\d+)+)\.jar"),
    ),
    roles=(
        *JVM_ROLES,
        Role(
            name="event bus",
            when=(option("--publish-events"), option("--subscribe-events")),
            ports=(4442, 4443),
            protocol="zmtp",
            framework="",
        ),
    ),
    auth=(Rule("password", (argv(r"\s--username\b"),)), Rule("none")),
    over=("netty",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:4444",
            argv="/opt/jdk/bin/java -jar selenium-server-4.19.1.jar standalone",
            runtime="java 17.0.11",
            entry="jar:selenium-server-4.19.1.jar",
            entry_package="jar:selenium-server 4.19.1",
            expect=Identity(
                product="Selenium",
                version="4.19.1",
                framework="Selenium",
                framework_version="4.19.1",
                protocol="http",
                auth="none",
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:4442",
            argv="/opt/jdk/bin/java -jar selenium-server-4.19.1.jar hub",
            runtime="java 17.0.11",
            entry="jar:selenium-server-4.19.1.jar",
            entry_package="jar:selenium-server 4.19.1",
            expect=Identity(product="Selenium", version="4.19.1", protocol="zmtp", auth="none"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:9515",
            argv="/usr/bin/chromedriver --port=9515",
            package="deb:chromium-driver 124.0",
        ),
    ),
)
