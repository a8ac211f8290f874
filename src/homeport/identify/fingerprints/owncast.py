"""Owncast, live streams of one's own."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    option,
)

FINGERPRINT = Fingerprint(
    product="Owncast",
    kind=Kind.MEDIA,
    protocol="http",
    matches=(Match(programs=("owncast",)), Match(packages=("go:github.com/owncast/owncast",))),
    roles=(
        Role(
            name="ingest",
            when=(option("--?rtmpport"),),
            ports=(1935,),
            protocol="rtmp",
            auth=(Rule("key"),),
        ),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/opt/owncast/owncast",
            package="go:github.com/owncast/owncast 0.1.2",
            expect=Identity(
                product="Owncast", version="0.1.2", protocol="http", tls=False, auth="none"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:1935",
            argv="/opt/owncast/owncast",
            expect=Identity(product="Owncast", protocol="rtmp", tls=False, auth="key"),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:8080", argv="/usr/bin/peertube"),),
)
