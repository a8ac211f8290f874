"""KeyDB, a Redis with several threads."""

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
    product="KeyDB",
    kind=Kind.CACHE,
    protocol="redis",
    matches=(
        Match(programs=("keydb-server", "keydb-pro-server")),
        Match(programs=("keydb-check-rdb",), title=r"\S*keydb-server"),
        Match(packages=("deb:keydb-server", "deb:keydb", "rpm:keydb", "brew:keydb")),
    ),
    roles=(
        Role(
            name="tls",
            when=(option("--tls-port"), setting(r"^tls-port\s+{port}$")),
            tls=(Rule(TLS),),
        ),
    ),
    tls=(Rule(PLAIN),),
    auth=(
        Rule("password", (setting(r"^requirepass\s+\S"), argv(r"--requirepass\s+\S"))),
        Rule("none"),
    ),
    over=("redis",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:6379",
            argv="/usr/bin/keydb-server /etc/keydb/keydb.conf",
            package="deb:keydb-server 6.3.4",
            expect=Identity(
                product="KeyDB", version="6.3.4", protocol="redis", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:6379",
            argv="/usr/bin/redis-server",
            package="deb:redis-server 7.0.15",
        ),
    ),
)
