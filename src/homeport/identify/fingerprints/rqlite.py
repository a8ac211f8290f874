"""rqlite, SQLite replicated over HTTP."""

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
    product="rqlite",
    kind=Kind.DATABASE,
    protocol="http",
    matches=(
        Match(programs=("rqlited",)),
        Match(packages=("go:github.com/rqlite/rqlite*", "deb:rqlite", "brew:rqlite")),
    ),
    roles=(
        Role(
            name="raft",
            when=(option("--?raft-addr"),),
            ports=(4002,),
            protocol="raft",
            auth=(Rule("none"),),
        ),
    ),
    tls=(Rule(TLS, (argv(r"--?http-cert\b"),)), Rule(PLAIN)),
    auth=(Rule("password", (argv(r"--?auth\b"),)), Rule("none")),
    samples=(
        Sample(
            door="tcp 127.0.0.1:4001",
            argv="/usr/bin/rqlited -node-id 1 data",
            package="go:github.com/rqlite/rqlite/v8 8.20.1",
            expect=Identity(
                product="rqlite", version="8.20.1", protocol="http", tls=False, auth="none"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:4002",
            argv="/usr/bin/rqlited data",
            expect=Identity(product="rqlite", protocol="raft", tls=False, auth="none"),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:4001", argv="/usr/bin/ipfs daemon"),),
)
