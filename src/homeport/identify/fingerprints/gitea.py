"""Gitea, the Git service."""

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
    product="Gitea",
    kind=Kind.DEVTOOL,
    protocol="http",
    matches=(
        Match(programs=("gitea",)),
        Match(packages=("go:code.gitea.io/gitea", "deb:gitea", "apk:gitea", "brew:gitea")),
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
    auth=(
        Rule("none", (setting(r"(?i)^service\.REQUIRE_SIGNIN_VIEW\s*=\s*false"),)),
        Rule("password", (setting(r"(?i)^service\.REQUIRE_SIGNIN_VIEW\s*=\s*true"),)),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="/usr/local/bin/gitea web --config /etc/gitea/app.ini",
            package="apk:gitea 1.21.4",
            settings="server.HTTP_PORT = 3000",
            expect=Identity(product="Gitea", version="1.21.4", protocol="http", tls=False),
        ),
        Sample(
            door="tcp 127.0.0.1:2222",
            argv="/usr/local/bin/gitea web",
            expect=Identity(product="Gitea", protocol="ssh", tls=False, auth="key"),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:3000", argv="/usr/local/bin/forgejo web"),),
)
