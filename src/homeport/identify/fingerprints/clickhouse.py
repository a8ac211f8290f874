"""ClickHouse, the column database: one server, several protocols."""

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
    product="ClickHouse",
    kind=Kind.DATABASE,
    protocol="clickhouse",
    matches=(
        Match(programs=("clickhouse-server", "clickhouse-keeper")),
        Match(programs=("clickhouse",), argv=r"clickhouse(?:-server|\s+server|\s+keeper)\b"),
        Match(
            packages=(
                "deb:clickhouse-server*",
                "deb:clickhouse-common-static",
                "rpm:clickhouse-server*",
            )
        ),
    ),
    roles=(
        Role(
            name="HTTPS",
            when=(option("--https_port"), setting("^<https_port>{port}<|^https_port = {port}$")),
            ports=(8443,),
            protocol="http",
            tls=(Rule(TLS),),
        ),
        Role(
            name="HTTP",
            when=(option("--http_port"), setting("^<http_port>{port}<|^http_port = {port}$")),
            ports=(8123,),
            protocol="http",
        ),
        Role(
            name="native with TLS",
            when=(option("--tcp_port_secure"), setting("^<tcp_port_secure>{port}<")),
            ports=(9440,),
            protocol="clickhouse",
            tls=(Rule(TLS),),
        ),
        Role(
            name="MySQL",
            when=(option("--mysql_port"), setting("^<mysql_port>{port}<")),
            ports=(9004,),
            protocol="mysql",
        ),
        Role(
            name="PostgreSQL",
            when=(option("--postgresql_port"), setting("^<postgresql_port>{port}<")),
            ports=(9005,),
            protocol="postgresql",
        ),
        Role(
            name="replicas",
            when=(option("--interserver_http_port"), setting("^<interserver_http_port>{port}<")),
            ports=(9009,),
            protocol="http",
        ),
        Role(
            name="gRPC",
            when=(option("--grpc_port"), setting("^<grpc_port>{port}<")),
            ports=(9100,),
            protocol="grpc",
        ),
        Role(
            name="keeper",
            when=(setting("^<tcp_port>{port}</tcp_port><server_id>"),),
            ports=(9181,),
            protocol="zookeeper",
            auth=(Rule("none"),),
        ),
        Role(
            name="metrics",
            when=(setting("^<prometheus>.*<port>{port}<"),),
            ports=(9363,),
            protocol="http",
            auth=(Rule("none"),),
        ),
    ),
    tls=(Rule(PLAIN),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:9000",
            argv="/usr/bin/clickhouse-server --config-file=/etc/clickhouse-server/config.xml",
            package="deb:clickhouse-common-static 24.1.5.6",
            expect=Identity(
                product="ClickHouse", version="24.1.5.6", protocol="clickhouse", tls=False
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:18123",
            argv="clickhouse server -- --http_port=18123 --tcp_port=19000",
            exe="/usr/bin/clickhouse",
            expect=Identity(product="ClickHouse", protocol="http", tls=False),
        ),
        Sample(
            door="tcp 127.0.0.1:9004",
            argv="/usr/bin/clickhouse-server",
            package="deb:clickhouse-server 24.1.5.6",
            expect=Identity(product="ClickHouse", version="24.1.5.6", protocol="mysql", tls=False),
        ),
    ),
    near_misses=(
        Sample(door="tcp 127.0.0.1:9116", argv="/usr/bin/clickhouse_exporter"),
        Sample(door="tcp 127.0.0.1:9000", argv="/usr/bin/clickhouse-backup server"),
    ),
)
