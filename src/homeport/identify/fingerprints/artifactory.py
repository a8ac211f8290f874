"""JFrog Artifactory."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Rule, Sample
from homeport.identify.java_machine import JVM_ROLES

FINGERPRINT = Fingerprint(
    product="Artifactory",
    kind=Kind.STORAGE,
    protocol="http",
    matches=(
        Match(
            entries=("class:org.apache.catalina.startup.Bootstrap",),
            argv=r"-D(?:artdist|jfrog\.product\.home|artifactory\.home)=",
        ),
    ),
    package_tells_version=False,
    roles=JVM_ROLES,
    auth=(Rule("password"),),
    over=("tomcat",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8081",
            argv=(
                "/opt/jdk/bin/java -Dartdist=zip "
                "-Djfrog.product.home=/opt/jfrog/artifactory -cp /opt/x/lib/* "
                "org.apache.catalina.startup.Bootstrap start"
            ),
            runtime="java 17.0.11",
            entry="class:org.apache.catalina.startup.Bootstrap",
            entry_package="jar:bootstrap 9.0.85",
            expect=Identity(product="Artifactory", protocol="http", auth="password"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8081",
            argv="/opt/jdk/bin/java -cp /opt/x/lib/* org.apache.catalina.startup.Bootstrap start",
            runtime="java 17.0.11",
            entry="class:org.apache.catalina.startup.Bootstrap",
            entry_package="jar:bootstrap 9.0.85",
        ),
    ),
)
