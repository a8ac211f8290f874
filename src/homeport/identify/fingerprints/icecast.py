"""Icecast, the streaming server."""

from homeport.identify.fingerprint import (
    PLAIN,
    TLS,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    package,
    reply,
    setting,
)

FINGERPRINT = Fingerprint(
    product="Icecast",
    kind=Kind.MEDIA,
    protocol="http",
    matches=(
        Match(programs=("icecast2", "icecast")),
        Match(packages=("deb:icecast2", "rpm:icecast", "apk:icecast", "brew:icecast")),
    ),
    version=(package("*:icecast*"), reply("server", r"^Icecast (\S+)")),
    tls=(Rule(TLS, (setting("<port>{port}</port>.*<(?:ssl|tls)>1<"),)), Rule(PLAIN)),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/usr/bin/icecast2 -c /etc/icecast2/icecast.xml",
            package="deb:icecast2 2.4.4",
            expect=Identity(product="Icecast", version="2.4.4", protocol="http", tls=False),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:8000", argv="/usr/bin/ices2 i.xml"),),
)
