"""Caddy, the web server that gets its own certificates."""

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
    installed,
    setting,
)

FINGERPRINT = Fingerprint(
    product="Caddy",
    kind=Kind.WEB_SERVER,
    protocol="http",
    matches=(
        Match(programs=("caddy",)),
        Match(
            packages=(
                "deb:caddy",
                "rpm:caddy",
                "apk:caddy",
                "brew:caddy",
                "go:github.com/caddyserver/caddy*",
                "go:caddy",
            )
        ),
    ),
    version=(installed("go:github.com/caddyserver/caddy/v2"),),
    roles=(
        Role(
            name="administration",
            when=(setting(r"^admin\s+(?:\S*:)?{port}$|^admin\.listen = \S*:{port}$"),),
            ports=(2019,),
            tls=(Rule(PLAIN),),
            auth=(Rule("none"),),
        ),
    ),
    tls=(
        Rule(
            PLAIN,
            (
                setting(r"^(?:http://\S*)?:{port}\b(?:\s*\{)?$"),
                argv(r"file-server\b.*--listen\s+\S*:{port}\b"),
            ),
        ),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:2019",
            argv="/usr/bin/caddy run --environ --config /etc/caddy/Caddyfile",
            package="deb:caddy 2.6.2",
            expect=Identity(
                product="Caddy", version="2.6.2", protocol="http", tls=False, auth="none"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="caddy file-server --listen :8080",
            exe="/home/me/caddy",
            installed="go:github.com/caddyserver/caddy/v2 2.7.6",
            expect=Identity(product="Caddy", version="2.7.6", protocol="http", tls=False),
        ),
        Sample(
            door="tcp 127.0.0.1:443",
            argv="/usr/bin/caddy run",
            package="deb:caddy 2.6.2",
            expect=Identity(product="Caddy", version="2.6.2", protocol="http"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/srv/shopd",
            runtime="go 1.22.1",
            installed="go:github.com/caddyserver/certmagic 0.20.0",
        ),
    ),
)
