"""MPD, the music player daemon."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    setting,
)

FINGERPRINT = Fingerprint(
    product="MPD",
    kind=Kind.MEDIA,
    protocol="mpd",
    matches=(
        Match(programs=("mpd",)),
        Match(packages=("deb:mpd", "rpm:mpd", "apk:mpd", "brew:mpd")),
    ),
    roles=(Role(name="stream", ports=(8000,), protocol="http", auth=(Rule("none"),)),),
    tls=(Rule(PLAIN),),
    auth=(Rule("password", (setting(r"^password\s+\S"),)), Rule("none")),
    samples=(
        Sample(
            door="tcp 127.0.0.1:6600",
            argv="/usr/bin/mpd --systemd",
            package="deb:mpd 0.23.12",
            expect=Identity(
                product="MPD", version="0.23.12", protocol="mpd", tls=False, auth="none"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/usr/bin/mpd",
            package="deb:mpd 0.23.12",
            expect=Identity(
                product="MPD", version="0.23.12", protocol="http", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:6600", argv="/usr/bin/mpdscribble"),),
)
