"""RethinkDB, the document database with live queries."""

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
    setting,
)

FINGERPRINT = Fingerprint(
    product="RethinkDB",
    kind=Kind.DATABASE,
    protocol="rethinkdb",
    matches=(
        Match(programs=("rethinkdb",)),
        Match(packages=("deb:rethinkdb", "rpm:rethinkdb", "brew:rethinkdb")),
    ),
    roles=(
        Role(
            name="console",
            when=(option("--http-port"), setting(r"^http-port\s*=\s*{port}$")),
            ports=(8080,),
            protocol="http",
            tls=(Rule(TLS, (argv(r"--http-tls-cert\b"),)), Rule(PLAIN)),
            auth=(Rule("none"),),
        ),
        Role(
            name="cluster",
            when=(option("--cluster-port"), setting(r"^cluster-port\s*=\s*{port}$")),
            ports=(29015,),
            protocol="rethinkdb-cluster",
            tls=(Rule(TLS, (argv(r"--cluster-tls-cert\b"),)), Rule(PLAIN)),
        ),
    ),
    tls=(Rule(TLS, (argv(r"--driver-tls-cert\b"),)), Rule(PLAIN)),
    auth=(Rule("password", (argv(r"--initial-password\b"),)),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:28015",
            argv="/usr/bin/rethinkdb --directory d",
            package="deb:rethinkdb 2.4.3",
            expect=Identity(product="RethinkDB", version="2.4.3", protocol="rethinkdb", tls=False),
        ),
        Sample(
            door="tcp 127.0.0.1:18080",
            argv="/usr/bin/rethinkdb --http-port 18080",
            expect=Identity(product="RethinkDB", protocol="http", tls=False, auth="none"),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:9055", argv="/usr/bin/rethinkdb-exporter"),),
)
