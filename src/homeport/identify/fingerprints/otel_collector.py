"""The OpenTelemetry Collector."""

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
    Transport,
    setting,
)

FINGERPRINT = Fingerprint(
    product="OpenTelemetry Collector",
    kind=Kind.MONITORING,
    protocol="http",
    matches=(
        Match(
            programs=("otelcol", "otelcol-contrib", "otelcol-k8s", "otelcol-otlp", "otelcorecol")
        ),
        Match(
            packages=(
                "deb:otelcol*",
                "rpm:otelcol*",
                "go:go.opentelemetry.io/collector/cmd/*",
                "go:github.com/open-telemetry/opentelemetry-collector-releases/*",
            )
        ),
    ),
    roles=(
        Role(
            name="gRPC",
            when=(setting(r"^receivers\.\S+\.grpc\.endpoint = \S*:{port}$"),),
            ports=(4317, 55680),
            protocol="grpc",
        ),
        Role(name="statsd", ports=(8125,), transport=Transport.UDP, protocol="statsd"),
        Role(
            name="extensions",
            ports=(13133, 55679, 1777, 8888),
            tls=(Rule(PLAIN),),
            auth=(Rule("none"),),
        ),
    ),
    tls=(Rule(TLS, (setting(r"^receivers\.\S+\.tls\.cert_file = \S"),)), Rule(PLAIN)),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:4318",
            argv="/otelcol --config c.yaml",
            package="deb:otelcol 0.93.0",
            expect=Identity(
                product="OpenTelemetry Collector",
                version="0.93.0",
                protocol="http",
                tls=False,
                auth="none",
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:4317",
            argv="/usr/bin/otelcol-contrib",
            expect=Identity(
                product="OpenTelemetry Collector", protocol="grpc", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:8125", argv="/usr/bin/telegraf"),),
)
