"""Gogs, the Git service."""

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
    setting,
)

FINGERPRINT = Fingerprint(
    product="Gogs",
    kind=Kind.DEVTOOL,
    protocol="http",
    matches=(
        Match(programs=("gogs",)),
        Match(packages=("go:gogs.io/gogs", "go:github.com/gogs/gogs", "apk:gogs")),
    ),
    roles=(
        Role(
            name="SSH",
            when=(setting(r"(?i)^server\.SSH_(?:LISTEN_)?PORT\s*=\s*{port}$"),),
            ports=(22, 2222),
            protocol="ssh",
            tls=(Rule(PLAIN),),
            auth=(Rule("key"),),
        ),
    ),
    tls=(Rule(TLS, (setting(r"(?i)^server\.PROTOCOL\s*=\s*https"),)), Rule(PLAIN, (setting("."),))),
    samples=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="/app/gogs/gogs web",
            package="go:gogs.io/gogs 0.13.0",
            expect=Identity(product="Gogs", version="0.13.0", protocol="http"),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:3000", argv="/usr/local/bin/gitea web"),),
)
