"""YouTrack, the issue tracker."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    argv,
    package,
)
from homeport.identify.java_machine import JVM_ROLES

FINGERPRINT = Fingerprint(
    product="YouTrack",
    kind=Kind.DEVTOOL,
    protocol="http",
    matches=(
        Match(
            entries=(
                "class:com.jetbrains.launcher.*",
                "class:jetbrains.youtrack.*",
                "jar:youtrack*.jar",
            ),
            argv=r"[Yy]ou[Tt]rack",
        ),
    ),
    package_tells_version=False,
    version=(package("jar:youtrack*"), argv(r"youtrack-(\d+(?:\.\d+)+)")),
    roles=JVM_ROLES,
    auth=(Rule("password"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/opt/jdk/bin/java -jar youtrack-2024.1.27971.jar 8080",
            runtime="java 17.0.11",
            entry="jar:youtrack-2024.1.27971.jar",
            expect=Identity(
                product="YouTrack", version="2024.1.27971", protocol="http", auth="password"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8111",
            argv="/opt/jdk/bin/java -cp /opt/x/lib/* com.jetbrains.launcher.AppEntryPoint hub",
            runtime="java 17.0.11",
            entry="class:com.jetbrains.launcher.AppEntryPoint",
        ),
    ),
)
