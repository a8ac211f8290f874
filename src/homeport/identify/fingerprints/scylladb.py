"""ScyllaDB, the Cassandra in C++."""

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
    product="ScyllaDB",
    kind=Kind.DATABASE,
    protocol="cassandra",
    matches=(
        Match(programs=("scylla",)),
        Match(packages=("deb:scylla-server", "rpm:scylla-server")),
    ),
    roles=(
        Role(
            name="CQL with TLS",
            when=(setting("^native_transport_port_ssl = {port}$"),),
            ports=(9142,),
            tls=(Rule(TLS),),
        ),
        Role(
            name="nodes",
            when=(option("--storage-port"), setting("^storage_port = {port}$")),
            ports=(7000,),
            protocol="scylla-rpc",
        ),
        Role(name="nodes with TLS", ports=(7001,), protocol="scylla-rpc", tls=(Rule(TLS),)),
        Role(
            name="API",
            when=(option("--api-port"), setting("^api_port = {port}$")),
            ports=(10000,),
            protocol="http",
            tls=(Rule(PLAIN),),
            auth=(Rule("none"),),
        ),
        Role(
            name="metrics",
            when=(option("--prometheus-port"), setting("^prometheus_port = {port}$")),
            ports=(9180,),
            protocol="http",
            tls=(Rule(PLAIN),),
            auth=(Rule("none"),),
        ),
        Role(
            name="Alternator",
            when=(option("--alternator-port"), setting("^alternator_port = {port}$")),
            protocol="http",
            tls=(Rule(PLAIN),),
        ),
    ),
    auth=(
        Rule(
            "password",
            (setting(r"^authenticator = (?:\S*\.)?(?:Password|Transitional)Authenticator"),),
        ),
        Rule("none", (setting("."),)),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:9042",
            argv="/usr/bin/scylla --options-file /etc/scylla/scylla.yaml",
            package="deb:scylla-server 5.4.0",
            settings="cluster_name = x",
            expect=Identity(product="ScyllaDB", version="5.4.0", protocol="cassandra", auth="none"),
        ),
        Sample(
            door="tcp 127.0.0.1:10000",
            argv="/usr/bin/scylla",
            package="deb:scylla-server 5.4.0",
            expect=Identity(
                product="ScyllaDB", version="5.4.0", protocol="http", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:10001", argv="/usr/bin/scylla-manager-agent"),),
)
