"""Navidrome, the music server."""

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
    environ,
)

FINGERPRINT = Fingerprint(
    product="Navidrome",
    kind=Kind.MEDIA,
    protocol="http",
    matches=(
        Match(programs=("navidrome",)),
        Match(packages=("deb:navidrome", "go:github.com/navidrome/navidrome", "brew:navidrome")),
    ),
    tls=(Rule(TLS, (argv(r"--tlscert\b"), environ("ND_TLSCERT"))), Rule(PLAIN)),
    auth=(Rule("password"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:4533",
            argv="/usr/bin/navidrome --configfile n.toml",
            package="deb:navidrome 0.51.0",
            expect=Identity(
                product="Navidrome", version="0.51.0", protocol="http", tls=False, auth="password"
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:4533", argv="/usr/bin/supersonic"),),
)
