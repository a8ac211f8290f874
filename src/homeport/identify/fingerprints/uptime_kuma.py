"""Uptime Kuma, which watches other servers."""

from homeport.identify.fingerprint import (
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
    product="Uptime Kuma",
    kind=Kind.MONITORING,
    protocol="http",
    matches=(
        Match(
            environ=("UPTIME_KUMA_IS_CONTAINER", "UPTIME_KUMA_PORT", "UPTIME_KUMA_HOST"),
            runtime="node",
        ),
        Match(argv=r"\buptime-kuma/server/server\.js\b", runtime="node"),
    ),
    package_tells_version=False,
    tls=(
        Rule(
            TLS,
            (
                argv(r"\s--ssl-key=\S"),
                environ("UPTIME_KUMA_SSL_KEY", r"."),
            ),
        ),
    ),
    auth=(Rule("password"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:3001",
            argv="node server/server.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/server/server.js",
            imports="express socket.io",
            environ="UPTIME_KUMA_IS_CONTAINER=1",
            expect=Identity(product="Uptime Kuma", protocol="http", auth="password"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:3001",
            argv="node server.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/server.js",
            imports="express",
        ),
    ),
)
