"""GraphDB, the RDF database."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Role, Sample, argv
from homeport.identify.java_machine import JVM_ROLES

FINGERPRINT = Fingerprint(
    product="GraphDB",
    kind=Kind.DATABASE,
    protocol="http",
    matches=(Match(entries=("class:com.ontotext.graphdb.*",)),),
    package_tells_version=False,
    version=(argv(r"/graphdb-(\d+(?:\.\d+)+)"),),
    roles=(*JVM_ROLES, Role(name="cluster", ports=(7300,), protocol="grpc")),
    over=("tomcat",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:7200",
            argv=(
                "/opt/jdk/bin/java -Dgraphdb.dist=/opt/graphdb-10.6.2 -cp /opt/x/lib/* "
                "com.ontotext.graphdb.server.GraphDBServer"
            ),
            runtime="java 17.0.11",
            entry="class:com.ontotext.graphdb.server.GraphDBServer",
            expect=Identity(product="GraphDB", version="10.6.2", protocol="http"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:7200",
            argv="/opt/jdk/bin/java -cp /opt/x/lib/* com.acme.Main",
            runtime="java 17.0.11",
            entry="class:com.acme.Main",
            installed="jar:rdf4j-client 4.3.9",
        ),
    ),
)
