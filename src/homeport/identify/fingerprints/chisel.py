"""chisel, a tunnel over HTTP."""

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
    environ,
)

FINGERPRINT = Fingerprint(
    product="chisel",
    kind=Kind.PROXY,
    matches=(
        Match(programs=("chisel",)),
        Match(packages=("go:github.com/jpillora/chisel", "deb:chisel", "brew:chisel-tunnel")),
    ),
    roles=(
        Role(
            name="server",
            when=(argv(r"\bserver\b"),),
            protocol="http",
            tls=(Rule(TLS, (argv(r"--tls-(?:key|domain)\b"),)), Rule(PLAIN)),
            auth=(Rule("password", (argv(r"--auth(?:file)?\b"), environ("AUTH"))), Rule("none")),
        ),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/usr/bin/chisel server --port 8080",
            package="deb:chisel 1.9.1",
            expect=Identity(
                product="chisel", version="1.9.1", protocol="http", tls=False, auth="none"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="/usr/bin/chisel client host:8080 3000",
            package="deb:chisel 1.9.1",
            expect=Identity(product="chisel", version="1.9.1"),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:8080", argv="/usr/bin/chiselstrike"),),
)
