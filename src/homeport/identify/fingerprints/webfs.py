"""webfs, the small server for files."""

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
    product="webfs",
    kind=Kind.WEB_SERVER,
    protocol="http",
    matches=(Match(programs=("webfsd",)), Match(packages=("deb:webfs",))),
    tls=(Rule(TLS, (argv(r"\s-S\b"),)), Rule(PLAIN)),
    auth=(Rule("password", (argv(r"\s-b\s*\S"),)), Rule("none")),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/usr/bin/webfsd -F -p 8000 -r /srv",
            package="deb:webfs 1.21",
            expect=Identity(
                product="webfs", version="1.21", protocol="http", tls=False, auth="none"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/usr/bin/webfsd -F -p 8000 -b me:x",
            package="deb:webfs 1.21",
            expect=Identity(
                product="webfs", version="1.21", protocol="http", tls=False, auth="password"
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:8000", argv="/usr/sbin/mini_httpd"),),
)
