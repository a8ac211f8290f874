"""Kibana, the page of Elasticsearch."""

from homeport.identify.fingerprint import (
    PLAIN,
    TLS,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    argv,
    package,
    setting,
)

FINGERPRINT = Fingerprint(
    product="Kibana",
    kind=Kind.MONITORING,
    protocol="http",
    matches=(
        Match(packages=("deb:kibana", "rpm:kibana")),
        Match(
            argv=r"/kibana(?:-[\d.]+)?/(?:bin/\.\./)?(?:src/cli/(?:dist|kibana)|node/)",
            runtime="node",
        ),
    ),
    version=(
        package("*:kibana"),
        argv(r"/kibana-([\d.]+\d)/"),
    ),
    tls=(
        Rule(TLS, (setting(r"^server\.ssl\.enabled\s*:\s*true"),)),
        Rule(PLAIN, (setting(r"."),)),
    ),
    auth=(Rule("none", (setting(r"^xpack\.security\.enabled\s*:\s*false"),)),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:5601",
            argv=(
                "/usr/share/kibana/bin/../node/glibc-217/bin/node "
                "/usr/share/kibana/bin/../src/cli/dist"
            ),
            exe="/usr/share/kibana/node/glibc-217/bin/node",
            runtime="node 22.3.0",
            entry="script:/usr/share/kibana/src/cli/dist",
            package="deb:kibana 8.14.3",
            settings="server.port: 5601",
            expect=Identity(product="Kibana", version="8.14.3", protocol="http", tls=False),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:5601",
            argv="node kibana.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/kibana.js",
            imports="express",
        ),
    ),
)
