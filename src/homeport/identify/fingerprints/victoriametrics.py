"""VictoriaMetrics, the time series database and its companions."""

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
)

FINGERPRINT = Fingerprint(
    product="VictoriaMetrics",
    kind=Kind.MONITORING,
    protocol="http",
    matches=(
        Match(
            programs=(
                "victoria-metrics*",
                "vmagent*",
                "vmalert*",
                "vmauth*",
                "vmstorage*",
                "vminsert*",
                "vmselect*",
                "victoria-logs*",
                "vmsingle*",
            )
        ),
        Match(
            packages=(
                "go:github.com/VictoriaMetrics/VictoriaMetrics",
                "deb:victoria-metrics",
                "brew:victoriametrics",
            )
        ),
    ),
    roles=(
        Role(
            name="graphite",
            when=(option("--?graphiteListenAddr"),),
            protocol="graphite",
            tls=(Rule(PLAIN),),
            auth=(Rule("none"),),
        ),
        Role(
            name="line protocol",
            when=(option("--?influxListenAddr"),),
            protocol="influxdb-line",
            tls=(Rule(PLAIN),),
            auth=(Rule("none"),),
        ),
        Role(
            name="OpenTSDB",
            when=(option("--?opentsdbListenAddr"),),
            protocol="opentsdb",
            tls=(Rule(PLAIN),),
            auth=(Rule("none"),),
        ),
        Role(
            name="cluster",
            when=(option("--?vm(?:insert|select)Addr"),),
            ports=(8400, 8401),
            protocol="victoriametrics-rpc",
            tls=(Rule(PLAIN),),
        ),
    ),
    tls=(Rule(TLS, (argv(r"\s--?tls(?:=true)?(?:\s|$)"),)), Rule(PLAIN)),
    auth=(Rule("password", (argv(r"--?httpAuth\.username\b"),)), Rule("none")),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8428",
            argv="/usr/local/bin/victoria-metrics-prod -storageDataPath=/d",
            package="go:github.com/VictoriaMetrics/VictoriaMetrics 1.97.1",
            expect=Identity(
                product="VictoriaMetrics", version="1.97.1", protocol="http", tls=False, auth="none"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:2003",
            argv="/usr/bin/victoria-metrics -graphiteListenAddr=:2003",
            package="deb:victoria-metrics 1.79.5",
            expect=Identity(
                product="VictoriaMetrics",
                version="1.79.5",
                protocol="graphite",
                tls=False,
                auth="none",
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:9090", argv="/usr/bin/prometheus"),),
)
