"""RustDesk: the desktop program, and the servers between two of them."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
)

FINGERPRINT = Fingerprint(
    product="RustDesk",
    kind=Kind.REMOTE,
    protocol="rustdesk",
    matches=(
        Match(programs=("rustdesk", "hbbs", "hbbr")),
        Match(packages=("deb:rustdesk*", "rpm:rustdesk")),
    ),
    roles=(Role(name="websocket", ports=(21118, 21119), protocol="websocket", tls=(Rule(PLAIN),)),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:21116",
            argv="/usr/bin/hbbs",
            package="deb:rustdesk-server-hbbs 1.1.9",
            expect=Identity(product="RustDesk", version="1.1.9", protocol="rustdesk"),
        ),
        Sample(
            door="tcp 127.0.0.1:21118",
            argv="/usr/bin/hbbs",
            expect=Identity(product="RustDesk", protocol="websocket", tls=False),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:5939", argv="/opt/teamviewer/tv_bin/teamviewerd"),),
)
