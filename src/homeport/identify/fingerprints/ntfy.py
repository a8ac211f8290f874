"""ntfy, notices over HTTP."""

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
    product="ntfy",
    kind=Kind.CHAT,
    protocol="http",
    matches=(
        Match(programs=("ntfy",), argv=r"\bserve\b"),
        Match(packages=("deb:ntfy", "go:heckel.io/ntfy*", "apk:ntfy", "brew:ntfy")),
    ),
    roles=(
        Role(
            name="mail",
            when=(setting(r"^smtp-server-listen = \S*:{port}$"),),
            protocol="smtp",
            tls=(Rule(PLAIN),),
        ),
        Role(name="HTTPS", when=(setting(r"^listen-https = \S*:{port}$"),), tls=(Rule(TLS),)),
        Role(
            name="metrics",
            when=(setting(r"^metrics-listen-http = \S*:{port}$"),),
            tls=(Rule(PLAIN),),
            auth=(Rule("none"),),
        ),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("password", (setting("^auth-default-access = deny-all"),)), Rule("none")),
    samples=(
        Sample(
            door="tcp 127.0.0.1:2586",
            argv="/usr/bin/ntfy serve",
            package="deb:ntfy 2.8.0",
            expect=Identity(
                product="ntfy", version="2.8.0", protocol="http", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:2586", argv="/usr/bin/notify-send"),),
)
