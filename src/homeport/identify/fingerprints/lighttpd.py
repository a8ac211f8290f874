"""lighttpd, the web server."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Sample,
    reply,
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
    samples=(
        Sample(
            door="tcp 127.0.0.1:80",
            argv="/usr/sbin/lighttpd -D -f /etc/lighttpd/lighttpd.conf",
            package="deb:lighttpd 1.4.69",
            settings="server.port = 80",
            expect=Identity(product="lighttpd", version="1.4.69", protocol="http"),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:9544", argv="/usr/bin/lighttpd_exporter"),),
)
