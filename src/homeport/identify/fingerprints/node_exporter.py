"""The Prometheus exporter of a machine's own numbers."""

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
    setting,
)

FINGERPRINT = Fingerprint(
    product="Prometheus Node Exporter",
    kind=Kind.MONITORING,
    protocol="http",
    matches=(
        Match(programs=("node_exporter", "prometheus-node-exporter")),
        Match(
            packages=(
                "deb:prometheus-node-exporter",
                "rpm:node-exporter",
                "rpm:golang-github-prometheus-node-exporter",
                "apk:prometheus-node-exporter",
                "brew:node_exporter",
                "go:github.com/prometheus/node_exporter",
            )
        ),
    ),
    tls=(
        Rule(TLS, (setting(r"^tls_server_config\.cert_file = \S"),)),
        Rule(PLAIN, (argv(r"^(?!.*--web\.config)"),)),
    ),
    auth=(
        Rule("password", (setting(r"^basic_auth_users\."),)),
        Rule("none", (argv(r"^(?!.*--web\.config)"),)),
    ),
    over=("prometheus-exporter",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:9100",
            argv="/usr/bin/prometheus-node-exporter --web.listen-address=127.0.0.1:9100",
            package="deb:prometheus-node-exporter 1.5.0",
            expect=Identity(
                product="Prometheus Node Exporter",
                version="1.5.0",
                protocol="http",
                tls=False,
                auth="none",
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:9100",
            argv="/opt/node_exporter",
            package="go:github.com/prometheus/node_exporter 1.7.0",
            expect=Identity(
                product="Prometheus Node Exporter",
                version="1.7.0",
                protocol="http",
                tls=False,
                auth="none",
            ),
        ),
    ),
    near_misses=(
        Sample(door="tcp 127.0.0.1:9104", argv="/usr/bin/mysqld_exporter"),
        Sample(door="tcp 127.0.0.1:9090", argv="/usr/bin/prometheus"),
    ),
)
