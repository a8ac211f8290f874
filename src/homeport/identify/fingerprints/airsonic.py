"""Airsonic and Subsonic, music from home."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Rule, Sample, package
from homeport.identify.java_machine import JVM_ROLES

FINGERPRINT = Fingerprint(
    product="Airsonic",
    kind=Kind.MEDIA,
    protocol="http",
    matches=(
        Match(entries=("jar:airsonic*.war", "jar:subsonic*.jar")),
        Match(packages=("jar:airsonic*",)),
    ),
    version=(package("jar:airsonic*"),),
    roles=JVM_ROLES,
    auth=(Rule("password"),),
    over=("jetty", "tomcat"),
    samples=(
        Sample(
            door="tcp 127.0.0.1:4040",
            argv="/opt/jdk/bin/java -jar airsonic.war",
            runtime="java 17.0.11",
            entry="jar:airsonic.war",
            entry_package="jar:airsonic-main 10.6.2",
            expect=Identity(product="Airsonic", version="10.6.2", protocol="http", auth="password"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:4040",
            argv="/opt/jdk/bin/java -jar app.war",
            runtime="java 17.0.11",
            entry="jar:app.war",
            installed="jar:tomcat-embed-core 10.1.19",
        ),
    ),
)
