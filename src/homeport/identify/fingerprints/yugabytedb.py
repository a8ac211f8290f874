"""YugabyteDB, the distributed SQL database: its two servers and their web pages."""

from homeport.identify.fingerprint import (
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
    product="YugabyteDB",
    kind=Kind.DATABASE,
    protocol="yugabyte-rpc",
    matches=(Match(programs=("yb-master", "yb-tserver")),),
    roles=(
        Role(
            name="page",
            when=(option("--webserver_port"),),
            ports=(7000, 9000, 12000, 13000),
            protocol="http",
            auth=(Rule("none"),),
        ),
        Role(name="CQL", ports=(9042,), protocol="cassandra"),
        Role(name="Redis", ports=(6379,), protocol="redis"),
    ),
    tls=(Rule(TLS, (argv("--use_(?:client_to_server|node_to_node)_encryption=true"),)),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:9100",
            argv="/home/yugabyte/bin/yb-tserver --fs_data_dirs=/d",
            expect=Identity(product="YugabyteDB", protocol="yugabyte-rpc"),
        ),
        Sample(
            door="tcp 127.0.0.1:7000",
            argv="/home/yugabyte/bin/yb-master --fs_data_dirs=/d",
            expect=Identity(product="YugabyteDB", protocol="http", auth="none"),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:5433", argv="/home/yugabyte/postgres/bin/postgres"),),
)
