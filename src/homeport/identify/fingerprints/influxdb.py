"""InfluxDB, the time series database: version 1 (open by default) and 2 (tokens)."""

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
    argv,
    installed,
    package,
    setting,
)

FINGERPRINT = Fingerprint(
    product="InfluxDB",
    kind=Kind.DATABASE,
    protocol="http",
    matches=(
        Match(programs=("influxd", "influxdb3")),
        Match(
            packages=(
                "deb:influxdb",
                "deb:influxdb2",
                "deb:influxdb3-*",
                "rpm:influxdb*",
                "brew:influxdb*",
                "go:github.com/influxdata/influxdb*",
            )
        ),
    ),
    roles=(
        Role(
            name="backup",
            when=(setting(r"^bind-address = (?:\S*:)?{port}$"),),
            ports=(8088,),
            protocol="influxdb-rpc",
            tls=(Rule(PLAIN),),
            auth=(Rule("none"),),
        ),
        Role(
            name="graphite",
            when=(setting(r"^graphite\.bind-address = (?:\S*:)?{port}$"),),
            ports=(2003,),
            protocol="graphite",
            tls=(Rule(PLAIN),),
            auth=(Rule("none"),),
        ),
        Role(
            name="collectd",
            when=(setting(r"^collectd\.bind-address = (?:\S*:)?{port}$"),),
            ports=(25826,),
            protocol="collectd",
            auth=(Rule("none"),),
        ),
        Role(
            name="line protocol",
            when=(setting(r"^udp\.bind-address = (?:\S*:)?{port}$"),),
            transport=Transport.UDP,
            otherwise=True,
            protocol="influxdb-line",
            tls=(Rule(PLAIN),),
            auth=(Rule("none"),),
        ),
    ),
    tls=(
        Rule(
            TLS,
            (
                setting(r"^http\.https-enabled = true"),
                setting(r"^tls-cert\b"),
                argv(r"--tls-cert\b"),
            ),
        ),
        Rule(PLAIN),
    ),
    auth=(
        Rule("none", (argv(r"--without-auth\b"),)),
        Rule(
            "token",
            (
                installed("deb:influxdb2"),
                package("*:influxdb2"),
                package("*influxdb3*"),
                package("go:github.com/influxdata/influxdb/v2"),
                package("brew:influxdb"),
                argv(r"--(?:http-bind-address|bolt-path|engine-path|node-id)\b"),
            ),
        ),
        Rule("password", (setting(r"^http\.auth-enabled = true"),)),
        Rule(
            "none",
            (
                package("deb:influxdb"),
                argv(r"influxd(?: run)? -config\b"),
                package("go:github.com/influxdata/influxdb"),
            ),
        ),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8086",
            argv="/usr/bin/influxd -config /etc/influxdb/influxdb.conf",
            package="deb:influxdb 1.6.7",
            settings="http.bind-address = 127.0.0.1:8086\nbind-address = 127.0.0.1:9088",
            expect=Identity(
                product="InfluxDB", version="1.6.7", protocol="http", tls=False, auth="none"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:9088",
            argv="/usr/bin/influxd -config /etc/influxdb/influxdb.conf",
            package="deb:influxdb 1.6.7",
            settings="bind-address = 127.0.0.1:9088",
            expect=Identity(
                product="InfluxDB", version="1.6.7", protocol="influxdb-rpc", tls=False, auth="none"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:8086",
            argv="/usr/bin/influxd",
            package="deb:influxdb2 2.7.5",
            expect=Identity(
                product="InfluxDB", version="2.7.5", protocol="http", tls=False, auth="token"
            ),
        ),
    ),
    near_misses=(
        Sample(door="tcp 127.0.0.1:9122", argv="/usr/bin/influxdb_exporter"),
        Sample(door="tcp 127.0.0.1:8086", argv="/usr/bin/telegraf"),
    ),
)
