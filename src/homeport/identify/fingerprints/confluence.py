"""Confluence, in Data Center form."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    argv,
)
from homeport.identify.java_machine import JVM_ROLES

FINGERPRINT = Fingerprint(
    product="Confluence",
    kind=Kind.DEVTOOL,
    protocol="http",
    matches=(
        Match(
            entries=("class:org.apache.catalina.startup.Bootstrap",),
            argv=r"-Dconfluence\.\w+|/atlassian[-/]confluence|-Dsynchrony\.",
        ),
    ),
    package_tells_version=False,
    version=(argv(r"/atlassian-confluence-(\d+(?:\.\d+)+)"),),
    roles=(
        *JVM_ROLES,
        Role(name="shutdown", ports=(8000, 8005), protocol="tomcat-shutdown", never_probe=True),
    ),
    auth=(Rule("password"),),
    over=("tomcat",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8090",
            argv=(
                "/opt/jdk/bin/java -Dcatalina.base=/opt/atlassian-confluence-8.5.7 -cp "
                "/opt/x/lib/* org.apache.catalina.startup.Bootstrap start"
            ),
            runtime="java 17.0.11",
            entry="class:org.apache.catalina.startup.Bootstrap",
            entry_package="jar:bootstrap 9.0.85",
            expect=Identity(
                product="Confluence", version="8.5.7", protocol="http", auth="password"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv=(
                "/opt/jdk/bin/java -Datlassian.standalone=JIRA -cp /opt/x/lib/* "
                "org.apache.catalina.startup.Bootstrap start"
            ),
            runtime="java 17.0.11",
            entry="class:org.apache.catalina.startup.Bootstrap",
        ),
    ),
)
