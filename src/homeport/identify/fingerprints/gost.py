"""GOST, the tunnel for many protocols."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    argv,
)

FINGERPRINT = Fingerprint(
    product="GOST",
    kind=Kind.PROXY,
    matches=(
        Match(programs=("gost",)),
        Match(
            packages=(
                "go:github.com/go-gost/gost",
                "go:github.com/ginuerzh/gost",
                "snap:gost",
                "brew:gost",
            )
        ),
    ),
    roles=(
        Role(
            name="SOCKS",
            when=(argv(r"-L[ =]?socks5?://\S*:{port}\b"),),
            protocol="socks",
            tls=(Rule(PLAIN),),
        ),
        Role(
            name="web proxy",
            when=(argv(r"-L[ =]?http://\S*:{port}\b"),),
            protocol="http-proxy",
            tls=(Rule(PLAIN),),
        ),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:1080",
            argv="/usr/bin/gost -L socks5://:1080",
            package="go:github.com/go-gost/gost 3.0.0",
            expect=Identity(product="GOST", version="3.0.0", protocol="socks", tls=False),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:8080", argv="/usr/bin/ghost"),),
)
