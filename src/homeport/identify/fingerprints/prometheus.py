"""Prometheus, the metrics database."""

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
    product="Prometheus",
    kind=Kind.MONITORING,
    protocol="http",
    matches=(
        Match(programs=("prometheus",)),
        Match(
            packages=(
                "deb:prometheus",
                "rpm:prometheus",
                "apk:prometheus",
                "brew:prometheus",
                "go:github.com/prometheus/prometheus",
            )
        ),
    ),
    tls=(
        Rule(TLS, (setting(r"^tls_server_config\.cert_file = \S"),)),
        # Without such a file there is neither TLS nor a login.
        Rule(PLAIN, (argv(r"^(?!.*--web\.config\.file)"),)),
    ),
    auth=(
        Rule("password", (setting(r"^basic_auth_users\."),)),
        Rule("none", (argv(r"^(?!.*--web\.config\.file)"),)),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:9090",
            argv="/usr/bin/prometheus --config.file=p.yml --web.listen-address=127.0.0.1:9090",
            package="deb:prometheus 2.42.0",
            expect=Identity(
                product="Prometheus", version="2.42.0", protocol="http", tls=False, auth="none"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:9090",
            argv="/usr/bin/prometheus --web.config.file=w.yml",
            package="deb:prometheus 2.42.0",
            settings="tls_server_config.cert_file = c.pem\nbasic_auth_users.me = ***",
            expect=Identity(
                product="Prometheus", version="2.42.0", protocol="http", tls=True, auth="password"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:9100",
            argv="/usr/bin/prometheus-node-exporter",
            package="deb:prometheus-node-exporter 1.5.0",
        ),
        Sample(
            door="tcp 127.0.0.1:9093",
            argv="/usr/bin/prometheus-alertmanager",
            package="deb:prometheus-alertmanager 0.25.0",
        ),
    ),
)
