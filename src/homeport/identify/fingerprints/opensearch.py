"""OpenSearch: REST on one port, its nodes on the other."""

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
    product="OpenSearch",
    kind=Kind.SEARCH,
    protocol="http",
    matches=(Match(entries=("class:org.opensearch.bootstrap.*",)),),
    package_tells_version=False,
    version=(installed("jar:opensearch"), argv(r"/opensearch-(\d+(?:\.\d+)+)"), reply("version")),
    roles=(
        *JVM_ROLES,
        Role(
            name="REST",
            when=(setting(r"^http\.port\s*[:=]\s*{port}$"), argv(r"-Ehttp\.port={port}\b")),
            ports=tuple(range(9200, 9300)),
        ),
        Role(
            name="transport",
            when=(setting(r"^transport(?:\.tcp)?\.port\s*[:=]\s*{port}$"),),
            ports=tuple(range(9300, 9400)),
            protocol="opensearch-transport",
            never_probe=True,
        ),
        Role(name="performance analyzer", ports=(9600, 9650), protocol="http"),
    ),
    tls=(
        Rule(TLS, (setting(r"^plugins\.security\.ssl\.http\.enabled\s*[:=]\s*true"),)),
        Rule(PLAIN, (setting(r"^plugins\.security\.disabled\s*[:=]\s*true"),)),
    ),
    auth=(
        Rule("none", (setting(r"^plugins\.security\.disabled\s*[:=]\s*true"),)),
        Rule("password", (setting(r"^plugins\.security\.ssl\.http\.enabled\s*[:=]\s*true"),)),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:9200",
            argv="/opt/jdk/bin/java -cp /opt/x/lib/* org.opensearch.bootstrap.OpenSearch",
            runtime="java 17.0.11",
            entry="class:org.opensearch.bootstrap.OpenSearch",
            installed="jar:opensearch 2.13.0",
            settings="plugins.security.disabled = true",
            expect=Identity(
                product="OpenSearch", version="2.13.0", protocol="http", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:9200",
            argv="/opt/jdk/bin/java -cp /opt/x/lib/* org.elasticsearch.bootstrap.Elasticsearch",
            runtime="java 17.0.11",
            entry="class:org.elasticsearch.bootstrap.Elasticsearch",
            installed="jar:elasticsearch 7.10.2",
        ),
    ),
)
