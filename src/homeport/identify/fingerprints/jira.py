"""Jira, in Data Center form."""

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
    product="Jira",
    kind=Kind.DEVTOOL,
    protocol="http",
    matches=(
        Match(
            entries=("class:org.apache.catalina.startup.Bootstrap",),
            argv=r"-Djira\.home=|/atlassian-jira|atlassian\.standalone=JIRA",
        ),
    ),
    package_tells_version=False,
    version=(argv(r"/atlassian-jira-[a-z-]*(\d+(?:\.\d+)+)"),),
    roles=(
        *JVM_ROLES,
        Role(name="shutdown", ports=(8005,), protocol="tomcat-shutdown", never_probe=True),
    ),
    auth=(Rule("password"),),
    over=("tomcat",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv=(
                "/opt/jdk/bin/java -Datlassian.standalone=JIRA "
                "-Dcatalina.base=/opt/atlassian-jira-software-9.12.5 -cp /opt/x/lib/* "
                "org.apache.catalina.startup.Bootstrap start"
            ),
            runtime="java 17.0.11",
            entry="class:org.apache.catalina.startup.Bootstrap",
            entry_package="jar:bootstrap 9.0.85",
            expect=Identity(product="Jira", version="9.12.5", protocol="http", auth="password"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8090",
            argv=(
                "/opt/jdk/bin/java -Dcatalina.base=/opt/atlassian/confluence -cp "
                "/opt/x/lib/* org.apache.catalina.startup.Bootstrap start"
            ),
            runtime="java 17.0.11",
            entry="class:org.apache.catalina.startup.Bootstrap",
        ),
    ),
)
