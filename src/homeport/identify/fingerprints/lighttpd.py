"""lighttpd, the web server."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    reply,
    setting,
)

FINGERPRINT = Fingerprint(
    product="lighttpd",
    kind=Kind.WEB_SERVER,
    protocol="http",
    matches=(
        Match(programs=("lighttpd",)),
        Match(packages=("deb:lighttpd", "rpm:lighttpd", "apk:lighttpd", "brew:lighttpd")),
        Match(replies=(reply("server", r"^lighttpd\b"),)),
    ),
    version=(reply("server", r"^lighttpd/(\S+)"),),
    auth=(Rule("password", (setting(r"^\S*auth\.require\s*\+?="),)), Rule("none", (setting("."),))),
    samples=(
        Sample(
            door="tcp 127.0.0.1:80",
            argv="/usr/sbin/lighttpd -D -f /etc/lighttpd/lighttpd.conf",
            package="deb:lighttpd 1.4.69",
            settings="server.port = 80",
            expect=Identity(product="lighttpd", version="1.4.69", protocol="http", auth="none"),
        ),
        Sample(
            door="tcp 127.0.0.1:81",
            argv="/usr/sbin/lighttpd -D -f l.conf",
            package="deb:lighttpd 1.4.69",
            settings='auth.require = ( "/" =>',
            expect=Identity(product="lighttpd", version="1.4.69", protocol="http", auth="password"),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:9544", argv="/usr/bin/lighttpd_exporter"),),
)
