"""AnyDesk, the remote desktop."""

from homeport.identify.fingerprint import (
    TLS,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
)

FINGERPRINT = Fingerprint(
    product="AnyDesk",
    kind=Kind.REMOTE,
    protocol="anydesk",
    matches=(Match(programs=("anydesk",)), Match(packages=("deb:anydesk", "rpm:anydesk"))),
    tls=(Rule(TLS),),
    auth=(Rule("password"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:7070",
            argv="/usr/bin/anydesk --service",
            package="deb:anydesk 6.3.0",
            expect=Identity(
                product="AnyDesk", version="6.3.0", protocol="anydesk", tls=True, auth="password"
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:5939", argv="/opt/teamviewer/tv_bin/teamviewerd"),),
)
