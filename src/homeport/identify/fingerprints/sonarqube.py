"""SonarQube: its web server (the search inside is Elasticsearch)."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    argv,
    installed,
    package,
)
from homeport.identify.java_machine import JVM_ROLES

FINGERPRINT = Fingerprint(
    product="SonarQube",
    kind=Kind.DEVTOOL,
    protocol="http",
    matches=(
        Match(
            entries=(
                "class:org.sonar.server.app.*",
                "class:org.sonar.application.*",
                "jar:sonar-application-*.jar",
            )
        ),
    ),
    package_tells_version=False,
    version=(
        package("jar:sonar-application"),
        installed("jar:sonar-application"),
        argv(r"/sonarqube-(\d+(?:\.\d+)+)"),
    ),
    roles=JVM_ROLES,
    auth=(Rule("password"),),
    over=("tomcat",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:9000",
            argv=(
                "/opt/jdk/bin/java -cp /opt/x/lib/* org.sonar.server.app.WebServer "
                "/opt/sonarqube-10.4.1.88267/temp/sq.properties"
            ),
            runtime="java 17.0.11",
            entry="class:org.sonar.server.app.WebServer",
            installed="jar:sonar-application 10.4.1.88267",
            expect=Identity(
                product="SonarQube", version="10.4.1.88267", protocol="http", auth="password"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:9001",
            argv=(
                "/opt/jdk/bin/java "
                "-Des.path.home=/opt/sonarqube-10.4.1.88267/elasticsearch -cp "
                "/opt/x/lib/* org.elasticsearch.bootstrap.Elasticsearch"
            ),
            runtime="java 17.0.11",
            entry="class:org.elasticsearch.bootstrap.Elasticsearch",
        ),
    ),
)
