"""Gotify, notices over HTTP."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
)

FINGERPRINT = Fingerprint(
    product="Gotify",
    kind=Kind.CHAT,
    protocol="http",
    matches=(
        Match(programs=("gotify", "gotify-server", "gotify-app", "gotify-linux-*")),
        Match(packages=("go:github.com/gotify/server*",)),
    ),
    auth=(Rule("password"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:80",
            argv="/opt/gotify/gotify-linux-amd64",
            package="go:github.com/gotify/server/v2 2.4.0",
            expect=Identity(product="Gotify", version="2.4.0", protocol="http", auth="password"),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:80", argv="/usr/bin/gotify-cli"),),
)
