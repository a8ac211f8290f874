"""Grafana Alloy, Promtail and the Agent, which collect."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    title,
)

FINGERPRINT = Fingerprint(
    product="Grafana Alloy",
    kind=Kind.MONITORING,
    protocol="http",
    matches=(
        Match(
            programs=(
                "alloy",
                "promtail",
                "grafana-agent",
                "grafana-agent-flow",
                "promtail-linux-*",
            )
        ),
        Match(
            packages=(
                "deb:alloy",
                "rpm:alloy",
                "brew:alloy",
                "deb:promtail",
                "rpm:promtail",
                "deb:grafana-agent",
                "go:github.com/grafana/alloy",
                "go:github.com/grafana/agent",
            )
        ),
    ),
    roles=(
        Role(name="logs", when=(title(r"\S*promtail"),), product="Promtail"),
        Role(name="older agent", when=(title(r"\S*grafana-agent"),), product="Grafana Agent"),
        Role(name="OTLP", ports=(4317,), protocol="grpc"),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:12345",
            argv="/usr/bin/alloy run /etc/alloy/config.alloy",
            package="deb:alloy 1.0.0",
            expect=Identity(
                product="Grafana Alloy", version="1.0.0", protocol="http", tls=False, auth="none"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:9080",
            argv="/usr/bin/promtail -config.file p.yml",
            package="deb:promtail 2.9.4",
            expect=Identity(
                product="Promtail", version="2.9.4", protocol="http", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:3100", argv="/usr/bin/loki"),),
)
