"""mini_httpd, the small web server."""

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
    setting,
)

FINGERPRINT = Fingerprint(
    product="mini_httpd",
    kind=Kind.WEB_SERVER,
    protocol="http",
    matches=(
        Match(programs=("mini_httpd", "mini-httpd")),
        Match(packages=("deb:mini-httpd", "apk:mini_httpd", "brew:mini_httpd")),
    ),
    tls=(Rule(TLS, (argv(r"\s-S\b"), setting("^ssl$"))), Rule(PLAIN)),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/usr/sbin/mini_httpd -D -p 8080 -d /srv",
            package="deb:mini-httpd 1.30",
            expect=Identity(product="mini_httpd", version="1.30", protocol="http", tls=False),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:8080", argv="/usr/sbin/thttpd"),),
)
