"""Tarantool, the database with a Lua application server in it."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
)

FINGERPRINT = Fingerprint(
    product="Tarantool",
    kind=Kind.DATABASE,
    protocol="tarantool",
    matches=(
        Match(programs=("tarantool",)),
        Match(packages=("deb:tarantool", "rpm:tarantool", "brew:tarantool")),
    ),
    tls=(Rule(PLAIN),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:3301",
            argv="'tarantool init.lua <running>'",
            exe="/usr/bin/tarantool",
            package="deb:tarantool 2.11.2",
            expect=Identity(product="Tarantool", version="2.11.2", protocol="tarantool", tls=False),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:3301", argv="/usr/bin/tarantoolctl"),),
)
