"""PlantUML, which draws diagrams, as a server."""

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
    product="PlantUML",
    kind=Kind.DEVTOOL,
    protocol="http",
    framework="PlantUML",
    matches=(
        Match(entries=("jar:plantuml*.jar",), argv=r"-picoweb\b"),
        Match(entries=("jar:plantuml*.war",)),
        Match(entries=("class:net.sourceforge.plantuml.*",)),
    ),
    package_tells_version=False,
    version=(package("jar:plantuml*"), installed("jar:plantuml")),
    roles=JVM_ROLES,
    auth=(Rule("none"),),
    over=("jetty", "tomcat"),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/opt/jdk/bin/java -jar plantuml-1.2024.4.jar -picoweb:8080:127.0.0.1",
            runtime="java 17.0.11",
            entry="jar:plantuml-1.2024.4.jar",
            entry_package="jar:plantuml 1.2024.4",
            expect=Identity(
                product="PlantUML",
                version="1.2024.4",
                framework="PlantUML",
                framework_version="1.2024.4",
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
            installed="jar:plantuml 1.2024.4, jar:jetty-server 11.0.20",
        ),
    ),
)
