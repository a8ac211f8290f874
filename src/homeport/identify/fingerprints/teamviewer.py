"""TeamViewer's daemon."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
)

FINGERPRINT = Fingerprint(
    product="TeamViewer",
    kind=Kind.REMOTE,
    protocol="teamviewer",
    matches=(
        Match(programs=("teamviewerd", "TeamViewer", "TeamViewer_Desktop")),
        Match(packages=("deb:teamviewer*", "rpm:teamviewer*")),
    ),
    auth=(Rule("password"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:5939",
            argv="/opt/teamviewer/tv_bin/teamviewerd -d",
            package="deb:teamviewer 15.50.5",
            expect=Identity(
                product="TeamViewer", version="15.50.5", protocol="teamviewer", auth="password"
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:7070", argv="/usr/bin/anydesk --service"),),
)
