"""immudb, the database that proves its history."""

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
    product="immudb",
    kind=Kind.DATABASE,
    protocol="grpc",
    matches=(
        Match(programs=("immudb",)),
        Match(packages=("go:github.com/codenotary/immudb", "brew:immudb")),
    ),
    roles=(
        Role(name="console", when=(option("--web-server-port"),), ports=(8080,), protocol="http"),
        Role(
            name="PostgreSQL",
            when=(option("--pgsql-server-port"),),
            ports=(5432,),
            protocol="postgresql",
        ),
        Role(name="metrics", ports=(9497,), protocol="http", auth=(Rule("none"),)),
    ),
    tls=(Rule(TLS, (argv(r"--(?:mtls|certificate)\b"),)), Rule(PLAIN)),
    auth=(Rule("none", (argv("--auth=false"),)), Rule("password")),
    samples=(
        Sample(
            door="tcp 127.0.0.1:3322",
            argv="/usr/sbin/immudb",
            package="go:github.com/codenotary/immudb 1.9.3",
            expect=Identity(
                product="immudb", version="1.9.3", protocol="grpc", tls=False, auth="password"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:9497",
            argv="/usr/sbin/immudb",
            expect=Identity(product="immudb", protocol="http", tls=False, auth="none"),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:9477", argv="/usr/bin/immuadmin serverconfig"),),
)
