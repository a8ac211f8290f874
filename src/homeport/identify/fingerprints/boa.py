"""Boa, the small web server."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    reply,
)

FINGERPRINT = Fingerprint(
    product="Boa",
    kind=Kind.WEB_SERVER,
    protocol="http",
    matches=(Match(programs=("boa",)), Match(packages=("deb:boa",))),
    version=(reply("server", r"^Boa/(\S+)"),),
    tls=(Rule(PLAIN),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:80",
            argv="/usr/sbin/boa -c /etc/boa",
            package="deb:boa 0.94.14",
            expect=Identity(product="Boa", version="0.94.14", protocol="http", tls=False),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:80", argv="/usr/bin/boal"),),
)
