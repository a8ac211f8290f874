"""Dragonfly, an in-memory store with the protocols of Redis and memcached."""

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
    product="Dragonfly",
    kind=Kind.CACHE,
    protocol="redis",
    matches=(
        Match(programs=("dragonfly", "dragonfly-x86_64", "dragonfly-aarch64")),
        Match(packages=("deb:dragonfly", "rpm:dragonfly")),
    ),
    roles=(
        Role(
            name="memcached",
            when=(option("--memcached_port"),),
            protocol="memcached",
            tls=(Rule(PLAIN),),
            auth=(Rule("none"),),
        ),
        Role(name="administration", when=(option("--admin_port"),)),
    ),
    tls=(Rule(TLS, (argv(r"--tls(?:\s|$|=true)"),)), Rule(PLAIN)),
    auth=(Rule("password", (argv(r"--requirepass\b"), setting(r"^--requirepass\b"))), Rule("none")),
    samples=(
        Sample(
            door="tcp 127.0.0.1:6379",
            argv="/usr/bin/dragonfly --logtostderr",
            package="deb:dragonfly 1.14.3",
            expect=Identity(
                product="Dragonfly", version="1.14.3", protocol="redis", tls=False, auth="none"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:11211",
            argv="/usr/local/bin/dragonfly --memcached_port 11211 --requirepass=x",
            expect=Identity(product="Dragonfly", protocol="memcached", tls=False, auth="none"),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:6379", argv="/usr/bin/redis-server"),),
)
