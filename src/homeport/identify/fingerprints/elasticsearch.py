"""Elasticsearch: REST on one port, its nodes on the other."""

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
    installed,
    reply,
    setting,
)
from homeport.identify.java_machine import JVM_ROLES

FINGERPRINT = Fingerprint(
    product="Elasticsearch",
    kind=Kind.SEARCH,
    protocol="http",
    matches=(
        Match(entries=("class:org.elasticsearch.bootstrap.*", "class:org.elasticsearch.server*")),
    ),
    package_tells_version=False,
    version=(
        installed("jar:elasticsearch"),
        installed("deb:elasticsearch"),
        argv(r"/elasticsearch-(\d+(?:\.\d+)+)"),
        reply("version"),
    ),
    roles=(
        *JVM_ROLES,
        Role(
            name="REST",
            when=(setting(r"^http\.port\s*[:=]\s*{port}$"), argv(r"-Ehttp\.port={port}\b")),
            ports=tuple(range(9200, 9300)),
        ),
        Role(
            name="transport",
            when=(
                setting(r"^transport(?:\.tcp)?\.port\s*[:=]\s*{port}$"),
                argv(r"-Etransport\.port={port}\b"),
            ),
            ports=tuple(range(9300, 9400)),
            protocol="elasticsearch-transport",
            auth=(
                Rule(
                    "client-cert",
                    (setting(r"^xpack\.security\.transport\.ssl\.enabled\s*[:=]\s*true"),),
                ),
            ),
            tls=(
                Rule(TLS, (setting(r"^xpack\.security\.transport\.ssl\.enabled\s*[:=]\s*true"),)),
            ),
            never_probe=True,
        ),
    ),
    tls=(
        Rule(TLS, (setting(r"^xpack\.security\.http\.ssl\.enabled\s*[:=]\s*true"),)),
        Rule(
            PLAIN,
            (
                setting(r"^xpack\.security\.(?:http\.ssl\.)?enabled\s*[:=]\s*false"),
                argv(r"-Expack\.security\.enabled=false"),
            ),
        ),
    ),
    auth=(
        Rule(
            "none",
            (
                setting(r"^xpack\.security\.enabled\s*[:=]\s*false"),
                argv(r"-Expack\.security\.enabled=false"),
            ),
        ),
        Rule("password", (setting(r"^xpack\.security\.enabled\s*[:=]\s*true"),)),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:9200",
            argv=(
                "/opt/jdk/bin/java -Xms1g --module-path /usr/share/elasticsearch/lib -m "
                "org.elasticsearch.server/org.elasticsearch.bootstrap.Elasticsearch"
            ),
            runtime="java 17.0.11",
            entry="class:org.elasticsearch.bootstrap.Elasticsearch",
            installed="jar:elasticsearch 8.13.0",
            settings="xpack.security.enabled = false",
            expect=Identity(
                product="Elasticsearch", version="8.13.0", protocol="http", tls=False, auth="none"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:9300",
            argv="/opt/jdk/bin/java -cp /opt/x/lib/* org.elasticsearch.bootstrap.Elasticsearch",
            runtime="java 17.0.11",
            entry="class:org.elasticsearch.bootstrap.Elasticsearch",
            installed="jar:elasticsearch 7.17.19",
            expect=Identity(
                product="Elasticsearch", version="7.17.19", protocol="elasticsearch-transport"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:9200",
            argv="/opt/jdk/bin/java -cp /opt/x/lib/* org.opensearch.bootstrap.OpenSearch",
            runtime="java 17.0.11",
            entry="class:org.opensearch.bootstrap.OpenSearch",
            installed="jar:opensearch 2.13.0",
        ),
        Sample(
            door="tcp 127.0.0.1:9200",
            argv="/opt/jdk/bin/java -jar app.jar",
            runtime="java 17.0.11",
            entry="jar:app.jar",
            installed="jar:elasticsearch-rest-client 8.13.0, jar:tomcat-embed-core 10.1.19",
        ),
    ),
)
