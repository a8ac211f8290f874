"""Valkey, the fork of Redis."""

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
    product="Valkey",
    kind=Kind.CACHE,
    protocol="redis",
    matches=(
        Match(programs=("valkey-server", "valkey-sentinel")),
        Match(programs=("valkey-check-rdb",), title=r"\S*valkey-(?:server|sentinel)"),
        Match(
            packages=(
                "deb:valkey-server",
                "deb:valkey-sentinel",
                "rpm:valkey",
                "apk:valkey",
                "brew:valkey",
            )
        ),
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
            argv="'valkey-server 127.0.0.1:6379'",
            exe="/usr/bin/valkey-check-rdb",
            name="valkey-server",
            package="deb:valkey-tools 8.0.1",
            expect=Identity(
                product="Valkey", version="8.0.1", protocol="redis", tls=False, auth="none"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:6380",
            argv="/usr/bin/valkey-server --tls-port 6380 --port 0",
            package="rpm:valkey 8.0.1",
            settings="requirepass ***",
            expect=Identity(
                product="Valkey", version="8.0.1", protocol="redis", tls=True, auth="password"
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
