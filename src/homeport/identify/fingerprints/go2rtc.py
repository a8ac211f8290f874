"""go2rtc, which passes on camera streams."""

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
    product="go2rtc",
    kind=Kind.MEDIA,
    protocol="http",
    matches=(
        Match(programs=("go2rtc", "go2rtc_linux_*")),
        Match(packages=("go:github.com/AlexxIT/go2rtc",)),
    ),
    roles=(
        Role(
            name="RTSP",
            when=(setting(r"^rtsp\.listen = \S*:{port}$"),),
            ports=(8554,),
            protocol="rtsp",
        ),
        Role(
            name="WebRTC",
            when=(setting(r"^webrtc\.listen = \S*:{port}\b"),),
            ports=(8555,),
            protocol="stun",
        ),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("password", (setting(r"^api\.username = \S"),)), Rule("none", (setting("."),))),
    samples=(
        Sample(
            door="tcp 127.0.0.1:1984",
            argv="/usr/bin/go2rtc -config g.yaml",
            package="go:github.com/AlexxIT/go2rtc 1.8.5",
            settings="api.listen = :1984",
            expect=Identity(
                product="go2rtc", version="1.8.5", protocol="http", tls=False, auth="none"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:8554",
            argv="/usr/bin/go2rtc",
            expect=Identity(product="go2rtc", protocol="rtsp", tls=False),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:8554", argv="/usr/bin/mediamtx"),),
)
