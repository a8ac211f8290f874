"""darkhttpd, the small web server for files."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    argv,
)

FINGERPRINT = Fingerprint(
    product="darkhttpd",
    kind=Kind.WEB_SERVER,
    protocol="http",
    matches=(
        Match(programs=("darkhttpd",)),
        Match(packages=("deb:darkhttpd", "rpm:darkhttpd", "apk:darkhttpd", "brew:darkhttpd")),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("password", (argv(r"--auth\b"),)), Rule("none")),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/usr/bin/darkhttpd /srv --port 8080",
            package="deb:darkhttpd 1.14",
            expect=Identity(
                product="darkhttpd", version="1.14", protocol="http", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:8080", argv="/usr/sbin/lighttpd"),),
)
