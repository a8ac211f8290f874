"""TiDB, the distributed database with MySQL's protocol."""

from homeport.identify.fingerprint import (
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
    product="TiDB",
    kind=Kind.DATABASE,
    protocol="mysql",
    matches=(Match(programs=("tidb-server",)), Match(packages=("go:github.com/pingcap/tidb",))),
    roles=(
        Role(
            name="status",
            when=(option("--?status"),),
            ports=(10080,),
            protocol="http",
            auth=(Rule("none"),),
        ),
    ),
    auth=(
        Rule("none", (argv(r"--?(?:skip-grant-table|initialize-insecure)\b"),)),
        Rule("password"),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:4000",
            argv="/tidb-deploy/bin/tidb-server -P 4000 --store=tikv",
            package="go:github.com/pingcap/tidb 7.5.0",
            expect=Identity(product="TiDB", version="7.5.0", protocol="mysql", auth="password"),
        ),
        Sample(
            door="tcp 127.0.0.1:10080",
            argv="/tidb-server -P 4000 --status=10080",
            expect=Identity(product="TiDB", protocol="http", auth="none"),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:2379", argv="/tidb-deploy/bin/pd-server"),),
)
