"""TiKV, the key-value store below TiDB."""

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
    product="TiKV",
    kind=Kind.DATABASE,
    protocol="grpc",
    matches=(Match(programs=("tikv-server",)), Match(packages=("cargo:tikv-server",))),
    roles=(
        Role(
            name="status",
            when=(option("--status-addr"), setting(r"^server\.status-addr = \S*:{port}$")),
            ports=(20180,),
            protocol="http",
            auth=(Rule("none"),),
        ),
    ),
    tls=(Rule(TLS, (argv(r"--cert\b"), setting(r"^security\.cert-path = \S"))), Rule(PLAIN)),
    auth=(
        Rule("client-cert", (argv(r"--cert\b"), setting(r"^security\.cert-path = \S"))),
        Rule("none"),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:20160",
            argv="/tikv-server --addr 127.0.0.1:20160 --status-addr 127.0.0.1:20180",
            expect=Identity(product="TiKV", protocol="grpc", tls=False, auth="none"),
        ),
        Sample(
            door="tcp 127.0.0.1:20180",
            argv="/tikv-server --status-addr=127.0.0.1:20180",
            expect=Identity(product="TiKV", protocol="http", tls=False, auth="none"),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:4000", argv="/tidb-server"),),
)
