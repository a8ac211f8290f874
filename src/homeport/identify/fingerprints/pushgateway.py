"""Pushgateway, where short jobs leave metrics."""

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
    product="Prometheus Pushgateway",
    kind=Kind.MONITORING,
    protocol="http",
    matches=(
        Match(programs=("pushgateway", "prometheus-pushgateway")),
        Match(
            packages=(
                "deb:prometheus-pushgateway",
                "rpm:pushgateway",
                "brew:pushgateway",
                "go:github.com/prometheus/pushgateway",
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
    samples=(
        Sample(
            door="tcp 127.0.0.1:9091",
            argv="/usr/bin/prometheus-pushgateway",
            package="deb:prometheus-pushgateway 1.5.1",
            expect=Identity(
                product="Prometheus Pushgateway",
                version="1.5.1",
                protocol="http",
                tls=False,
                auth="none",
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:9090", argv="/usr/bin/prometheus"),),
)
