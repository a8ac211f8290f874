"""Alertmanager, which passes on Prometheus's alerts."""

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
    option,
    setting,
)

FINGERPRINT = Fingerprint(
    product="Alertmanager",
    kind=Kind.MONITORING,
    protocol="http",
    matches=(
        Match(programs=("alertmanager", "prometheus-alertmanager")),
        Match(
            packages=(
                "deb:prometheus-alertmanager",
                "rpm:alertmanager",
                "apk:alertmanager",
                "brew:alertmanager",
                "go:github.com/prometheus/alertmanager",
            )
        ),
    ),
    roles=(
        Role(
            name="cluster",
            when=(option(r"--cluster\.listen-address"),),
            ports=(9094,),
            protocol="serf",
        ),
    ),
    tls=(
        Rule(TLS, (setting(r"^tls_server_config\.cert_file = \S"),)),
        Rule(PLAIN, (argv(r"^(?!.*--web\.config\.file)"),)),
    ),
    auth=(
        Rule("password", (setting(r"^basic_auth_users\."),)),
        Rule("none", (argv(r"^(?!.*--web\.config\.file)"),)),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:9093",
            argv="/usr/bin/prometheus-alertmanager",
            package="deb:prometheus-alertmanager 0.25.0",
            expect=Identity(
                product="Alertmanager", version="0.25.0", protocol="http", tls=False, auth="none"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:9094",
            argv="/usr/bin/alertmanager --web.config.file=w.yml",
            expect=Identity(product="Alertmanager", protocol="serf"),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:9090", argv="/usr/bin/prometheus"),),
)
