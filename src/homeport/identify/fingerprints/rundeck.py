"""Rundeck, jobs on many machines."""

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
    product="Rundeck",
    kind=Kind.SYSTEM,
    protocol="http",
    framework="Grails",
    matches=(
        Match(entries=("jar:rundeck*.war", "class:com.dtolabs.rundeck.*")),
        Match(packages=("jar:rundeck*",)),
    ),
    package_tells_version=False,
    version=(package("jar:rundeck*"), argv(r"rundeck-(\d+(?:\.\d+)+)"), installed("deb:rundeck")),
    framework_version=(installed("jar:grails-core"),),
    roles=JVM_ROLES,
    auth=(Rule("password"),),
    over=("jetty", "tomcat"),
    samples=(
        Sample(
            door="tcp 127.0.0.1:4440",
            argv="/opt/jdk/bin/java -jar rundeck-5.1.1-20240305.war",
            runtime="java 17.0.11",
            entry="jar:rundeck-5.1.1-20240305.war",
            expect=Identity(
                product="Rundeck",
                version="5.1.1",
                framework="Grails",
                protocol="http",
                auth="password",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:4440",
            argv="/opt/jdk/bin/java -jar app.war",
            runtime="java 17.0.11",
            entry="jar:app.war",
            installed="jar:rundeck-api-java-client 13.2, jar:jetty-server 11.0.20",
        ),
    ),
)
