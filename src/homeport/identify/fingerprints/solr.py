"""Solr, the search server."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    argv,
    installed,
)
from homeport.identify.java_machine import JVM_ROLES

FINGERPRINT = Fingerprint(
    product="Solr",
    kind=Kind.SEARCH,
    protocol="http",
    matches=(
        Match(
            entries=("jar:start.jar", "class:org.eclipse.jetty.start.Main"),
            argv=r"-Dsolr\.(?:solr\.home|install\.dir|jetty\.\w+)",
        ),
        Match(entries=("class:org.apache.solr.*",)),
    ),
    package_tells_version=False,
    version=(argv(r"-Dsolr\.install\.dir=\S*/solr-(\d+(?:\.\d+)+)"), installed("jar:solr-core")),
    roles=(
        *JVM_ROLES,
        # The word STOP and a key on this socket end the server.
        Role(
            name="stop",
            when=(argv(r"-DSTOP\.PORT={port}\b"),),
            ports=(7983,),
            protocol="jetty-stop",
            auth=(Rule("key"),),
            never_probe=True,
        ),
        Role(name="ZooKeeper", ports=(9983,), protocol="zookeeper"),
        Role(name="JMX", ports=(18983,), protocol="rmi", never_probe=True),
    ),
    over=("jetty",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8983",
            argv=(
                "/opt/jdk/bin/java -Djetty.port=8983 -DSTOP.PORT=7983 "
                "-DSTOP.KEY=solrrocks -Dsolr.solr.home=/var/solr/data "
                "-Dsolr.install.dir=/opt/solr-9.5.0 -jar start.jar"
            ),
            runtime="java 17.0.11",
            entry="jar:start.jar",
            entry_package="jar:jetty-start 10.0.20",
            expect=Identity(product="Solr", version="9.5.0", protocol="http"),
        ),
        Sample(
            door="tcp 127.0.0.1:7983",
            argv=(
                "/opt/jdk/bin/java -Djetty.port=8983 -DSTOP.PORT=7983 "
                "-Dsolr.install.dir=/opt/solr-9.5.0 -jar start.jar"
            ),
            runtime="java 17.0.11",
            entry="jar:start.jar",
            expect=Identity(product="Solr", version="9.5.0", protocol="jetty-stop", auth="key"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8983",
            argv="/opt/jdk/bin/java -jar start.jar",
            runtime="java 17.0.11",
            entry="jar:start.jar",
            entry_package="jar:jetty-start 10.0.20",
        ),
    ),
)
