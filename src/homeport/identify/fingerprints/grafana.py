"""Grafana, the dashboards."""

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
    environ,
    setting,
)

FINGERPRINT = Fingerprint(
    product="Grafana",
    kind=Kind.MONITORING,
    protocol="http",
    matches=(
        Match(programs=("grafana", "grafana-server")),
        Match(
            packages=(
                "deb:grafana",
                "deb:grafana-enterprise",
                "rpm:grafana*",
                "apk:grafana",
                "brew:grafana",
                "go:github.com/grafana/grafana",
            )
        ),
    ),
    roles=(Role(name="alert cluster", ports=(9094,), protocol="serf"),),
    tls=(
        Rule(
            TLS,
            (
                setting(r"^server\.protocol\s*=\s*(?:https|h2)"),
                environ("GF_SERVER_PROTOCOL", "^(?:https|h2)"),
            ),
        ),
        Rule(PLAIN),
    ),
    auth=(
        Rule(
            "none",
            (
                setting(r"^auth\.anonymous\.enabled\s*=\s*true"),
                environ("GF_AUTH_ANONYMOUS_ENABLED", "^true"),
            ),
        ),
        Rule("password"),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="/usr/share/grafana/bin/grafana server --config=/etc/grafana/grafana.ini",
            package="deb:grafana 10.3.1",
            expect=Identity(
                product="Grafana", version="10.3.1", protocol="http", tls=False, auth="password"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="grafana-server",
            package="apk:grafana 10.3.1",
            exe="/usr/sbin/grafana-server",
            environ="GF_AUTH_ANONYMOUS_ENABLED=true",
            expect=Identity(
                product="Grafana", version="10.3.1", protocol="http", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:3100", argv="/usr/bin/loki"),),
)
