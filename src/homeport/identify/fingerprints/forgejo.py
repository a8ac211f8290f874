"""Forgejo, the Git service."""

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
    product="Forgejo",
    kind=Kind.DEVTOOL,
    protocol="http",
    matches=(
        Match(programs=("forgejo",)),
        Match(
            packages=(
                "go:forgejo.org",
                "go:code.forgejo.org/forgejo*",
                "apk:forgejo",
                "deb:forgejo*",
                "brew:forgejo",
            )
        ),
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
            argv="/usr/bin/forgejo web --config /etc/forgejo/app.ini",
            package="apk:forgejo 7.0.5",
            settings="server.HTTP_PORT = 3000",
            expect=Identity(product="Forgejo", version="7.0.5", protocol="http", tls=False),
        ),
        Sample(
            door="tcp 127.0.0.1:2222",
            argv="/usr/bin/forgejo web",
            expect=Identity(product="Forgejo", protocol="ssh", tls=False, auth="key"),
        ),
    ),
    near_misses=(
        Sample(door="tcp 127.0.0.1:3000", argv="/usr/bin/forgejo-runner daemon"),
        Sample(door="tcp 127.0.0.1:3000", argv="/usr/local/bin/gitea web"),
    ),
)
