"""thttpd, the small web server."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
)

FINGERPRINT = Fingerprint(
    product="thttpd",
    kind=Kind.WEB_SERVER,
    protocol="http",
    matches=(
        Match(programs=("thttpd",)),
        Match(packages=("deb:thttpd", "rpm:thttpd", "apk:thttpd")),
    ),
    tls=(Rule(PLAIN),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/usr/sbin/thttpd -p 8080",
            package="deb:thttpd 2.29",
            expect=Identity(product="thttpd", version="2.29", protocol="http", tls=False),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:8080", argv="/usr/sbin/mini_httpd"),),
)
