"""Static Web Server, which serves files over HTTP."""

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
    product="static-web-server",
    kind=Kind.WEB_SERVER,
    protocol="http",
    matches=(
        Match(programs=("static-web-server",)),
        Match(packages=("cargo:static-web-server", "brew:static-web-server")),
    ),
    tls=(Rule(TLS, (argv(r"--http2-tls-cert\b|--http2(?:=true)?\b"),)), Rule(PLAIN)),
    auth=(Rule("password", (argv(r"--basic-auth\b"),)), Rule("none")),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8787",
            argv="/usr/bin/static-web-server -p 8787 -d /srv",
            package="cargo:static-web-server 2.26.0",
            expect=Identity(
                product="static-web-server",
                version="2.26.0",
                protocol="http",
                tls=False,
                auth="none",
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:8787", argv="/usr/bin/static-server"),),
)
