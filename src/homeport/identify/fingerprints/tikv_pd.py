"""PD, the placement driver that leads a TiKV cluster."""

from homeport.identify.fingerprint import (
    PLAIN,
    TLS,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    argv,
)

FINGERPRINT = Fingerprint(
    product="PD",
    kind=Kind.DATABASE,
    protocol="http",
    matches=(Match(programs=("pd-server",)), Match(packages=("go:github.com/tikv/pd",))),
    tls=(Rule(TLS, (argv(r"--cert\b"),)), Rule(PLAIN)),
    auth=(Rule("client-cert", (argv(r"--cacert\b"),)), Rule("none")),
    samples=(
        Sample(
            door="tcp 127.0.0.1:2379",
            argv="/pd-server --client-urls=http://127.0.0.1:2379",
            package="go:github.com/tikv/pd 7.5.0",
            expect=Identity(product="PD", version="7.5.0", protocol="http", tls=False, auth="none"),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:2379", argv="/usr/bin/etcd"),),
)
