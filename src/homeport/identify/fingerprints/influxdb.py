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
            name="API",
            when=(setting(r"^http\.bind-address\s*=\s*\"?(?:[^\"\s]*:)?{port}\b"),),
            transport=Transport.TCP,
        ),
        Role(
            name="graphite",
            when=(setting(r"^graphite\.bind-address\s*=\s*\"?(?:[^\"\s]*:)?{port}\b"),),
            ports=(2003,),
            protocol="graphite",
            tls=(Rule(PLAIN),),
            auth=(Rule("none"),),
        ),
        Role(
            name="collectd",
            when=(setting(r"^collectd\.bind-address\s*=\s*\"?(?:[^\"\s]*:)?{port}\b"),),
            ports=(25826,),
            protocol="collectd",
            auth=(Rule("none"),),
        ),
        Role(
            name="OpenTSDB",
            when=(setting(r"^opentsdb\.bind-address\s*=\s*\"?(?:[^\"\s]*:)?{port}\b"),),
            ports=(4242,),
            protocol="opentsdb",
            tls=(Rule(PLAIN),),
            auth=(Rule("none"),),
        ),
        Role(
            name="line protocol",
            transport=Transport.UDP,
            otherwise=True,
            protocol="influxdb-line",
            tls=(Rule(PLAIN),),
            auth=(Rule("none"),),
        ),
        Role(
            name="backup",
            when=(setting(r"^bind-address\s*=\s*\"?(?:[^\"\s]*:)?{port}\b"),),
            ports=(8088,),
            protocol="influxdb-rpc",
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
            settings=('bind-address = "127.0.0.1:8086"\nhttp.bind-address = "127.0.0.1:8086"'),
            expect=Identity(
                product="InfluxDB", version="1.6.7", protocol="http", tls=False, auth="none"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:9088",
            argv="/usr/bin/influxd -config /etc/influxdb/influxdb.conf",
            package="deb:influxdb 1.6.7",
            settings=(
                'bind-address = "127.0.0.1:9088"\n'
                "[http]\n"
                'bind-address = ":8087"\n'
                'http.bind-address = ":8087"'
            ),
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
