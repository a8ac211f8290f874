"""Jenkins, the automation server."""

from homeport.identify.fingerprint import (
    PLAIN,
    TLS,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    argv,
    package,
    reply,
)
from homeport.identify.java_machine import JVM_ROLES

FINGERPRINT = Fingerprint(
    product="Jenkins",
    kind=Kind.DEVTOOL,
    protocol="http",
    framework="Jenkins",
    matches=(
        Match(entries=("jar:jenkins.war", "jar:jenkins*.war")),
        Match(packages=("jar:jenkins-war", "jar:jenkins"), entries=("jar:*.war",)),
    ),
    version=(package("jar:jenkins*"), reply("x-jenkins")),
    roles=(
        *JVM_ROLES,
        Role(name="web", when=(argv(r"--https?Port={port}\b"),), ports=(8080,)),
        Role(
            name="agents",
            when=(argv(r"slaveAgentPort={port}\b"),),
            ports=(50000,),
            protocol="jenkins-agent",
            framework="",
            never_probe=True,
        ),
    ),
    tls=(Rule(TLS, (argv(r"--httpsPort={port}\b"),)), Rule(PLAIN, (argv(r"--httpPort={port}\b"),))),
    over=("jetty",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv=(
                "/opt/jdk/bin/java -jar /usr/share/java/jenkins.war "
                "--webroot=/var/cache/jenkins/war --httpPort=8080"
            ),
            runtime="java 17.0.11",
            entry="jar:jenkins.war",
            entry_package="jar:jenkins-war 2.440.3",
            installed="jar:jetty-server 10.0.20",
            expect=Identity(
                product="Jenkins",
                version="2.440.3",
                framework="Jenkins",
                framework_version="2.440.3",
                protocol="http",
                tls=False,
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:50000",
            argv="/opt/jdk/bin/java -jar jenkins.war",
            runtime="java 17.0.11",
            entry="jar:jenkins.war",
            entry_package="jar:jenkins-war 2.440.3",
            expect=Identity(product="Jenkins", version="2.440.3", protocol="jenkins-agent"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/opt/jdk/bin/java -jar agent.jar -url http://127.0.0.1:8080/",
            runtime="java 17.0.11",
            entry="jar:agent.jar",
            entry_package="jar:remoting 3206",
        ),
    ),
)
