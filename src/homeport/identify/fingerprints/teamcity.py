"""TeamCity, the build server."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Rule, Sample
from homeport.identify.java_machine import JVM_ROLES

FINGERPRINT = Fingerprint(
    product="TeamCity",
    kind=Kind.DEVTOOL,
    protocol="http",
    matches=(
        Match(entries=("class:org.apache.catalina.startup.Bootstrap",), argv=r"-Dteamcity\.\w+"),
        Match(entries=("class:jetbrains.buildServer.*",)),
    ),
    package_tells_version=False,
    roles=JVM_ROLES,
    auth=(Rule("password"),),
    over=("tomcat",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8111",
            argv=(
                "/opt/jdk/bin/java "
                "-Dteamcity.configuration.path=../conf/teamcity-startup.properties -cp "
                "/opt/x/lib/* org.apache.catalina.startup.Bootstrap start"
            ),
            runtime="java 17.0.11",
            entry="class:org.apache.catalina.startup.Bootstrap",
            expect=Identity(product="TeamCity", protocol="http", auth="password"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8111",
            argv="/opt/jdk/bin/java -cp /opt/x/lib/* org.apache.catalina.startup.Bootstrap start",
            runtime="java 17.0.11",
            entry="class:org.apache.catalina.startup.Bootstrap",
        ),
    ),
)
