"""Grafana Loki, the log store."""

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
    option,
    setting,
)

FINGERPRINT = Fingerprint(
    product="Loki",
    kind=Kind.MONITORING,
    protocol="http",
    matches=(
        Match(programs=("loki", "loki-linux-*")),
        Match(
            packages=(
                "deb:loki",
                "rpm:loki",
                "apk:loki",
                "brew:loki",
                "go:github.com/grafana/loki*",
            )
        ),
    ),
    roles=(
        Role(
            name="gRPC",
            when=(
                option(r"-server\.grpc-listen-port"),
                setting(r"^server\.grpc_listen_port = {port}$"),
            ),
            ports=(9095, 9096),
            protocol="grpc",
        ),
        Role(name="gossip", ports=(7946,), protocol="serf"),
    ),
    tls=(Rule(TLS, (setting(r"^server\.http_tls_config\.cert_file = \S"),)), Rule(PLAIN)),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:3100",
            argv="/usr/bin/loki -config.file /etc/loki/config.yml",
            package="deb:loki 2.9.4",
            expect=Identity(
                product="Loki", version="2.9.4", protocol="http", tls=False, auth="none"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:9095",
            argv="/usr/bin/loki",
            package="deb:loki 2.9.4",
            expect=Identity(
                product="Loki", version="2.9.4", protocol="grpc", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:9080", argv="/usr/bin/promtail"),),
)
