"""Fuseki, the SPARQL server of Apache Jena."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Sample, argv, package
from homeport.identify.java_machine import JVM_ROLES

FINGERPRINT = Fingerprint(
    product="Fuseki",
    kind=Kind.DATABASE,
    protocol="http",
    matches=(Match(entries=("jar:fuseki-server.jar", "class:org.apache.jena.fuseki.*")),),
    package_tells_version=False,
    version=(package("jar:*fuseki*"), argv(r"/apache-jena-fuseki-(\d+(?:\.\d+)+)")),
    roles=JVM_ROLES,
    over=("jetty",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:3030",
            argv="/opt/jdk/bin/java -jar /opt/apache-jena-fuseki-5.0.0/fuseki-server.jar --mem /ds",
            runtime="java 17.0.11",
            entry="jar:fuseki-server.jar",
            expect=Identity(product="Fuseki", version="5.0.0", protocol="http"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:3030",
            argv="/opt/jdk/bin/java -jar app.jar",
            runtime="java 17.0.11",
            entry="jar:app.jar",
            installed="jar:jena-arq 5.0.0, jar:jetty-server 12.0.7",
        ),
    ),
)
