"""SHOUTcast, the streaming server."""

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
    product="SHOUTcast",
    kind=Kind.MEDIA,
    protocol="http",
    matches=(Match(programs=("sc_serv", "sc_serv2")),),
    tls=(Rule(PLAIN),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/opt/shoutcast/sc_serv sc.conf",
            expect=Identity(product="SHOUTcast", protocol="http", tls=False),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:8000", argv="/opt/shoutcast/sc_trans t.conf"),),
)
