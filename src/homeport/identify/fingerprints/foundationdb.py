"""FoundationDB, the distributed key-value store."""

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
    product="FoundationDB",
    kind=Kind.DATABASE,
    protocol="foundationdb",
    matches=(
        Match(programs=("fdbserver", "fdbmonitor")),
        Match(packages=("deb:foundationdb-server", "rpm:foundationdb-server")),
    ),
    tls=(Rule(TLS, (argv(r"(?:-p|--public[-_]address)[ =]?\S*:{port}:tls\b"),)), Rule(PLAIN)),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:4500",
            argv=(
                "/usr/sbin/fdbserver --cluster-file /etc/foundationdb/fdb.cluster "
                "--public-address auto:4500"
            ),
            package="deb:foundationdb-server 7.1.27",
            expect=Identity(
                product="FoundationDB",
                version="7.1.27",
                protocol="foundationdb",
                tls=False,
                auth="none",
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:4500", argv="/usr/bin/fdbcli"),),
)
