"""MediaMTX, the server for media streams."""

from homeport.identify.fingerprint import (
    PLAIN,
    TLS,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    Transport,
)

FINGERPRINT = Fingerprint(
    product="MediaMTX",
    kind=Kind.MEDIA,
    protocol="rtsp",
    matches=(
        Match(programs=("mediamtx", "rtsp-simple-server")),
        Match(
            packages=(
                "go:github.com/bluenviron/mediamtx",
                "go:github.com/aler9/rtsp-simple-server",
                "brew:mediamtx",
            )
        ),
    ),
    roles=(
        Role(name="RTMP", ports=(1935,), protocol="rtmp"),
        Role(name="HLS", ports=(8888,), protocol="http"),
        Role(name="WebRTC", ports=(8889,), protocol="http"),
        Role(name="API", ports=(9997, 9998, 9996), protocol="http"),
        Role(name="SRT", ports=(8890,), transport=Transport.UDP, protocol="srt"),
        Role(name="ICE", ports=(8189,), transport=Transport.UDP, protocol="stun"),
        Role(name="media", ports=(8000, 8001), transport=Transport.UDP, protocol="rtp"),
        Role(name="RTSP with TLS", ports=(8322,), tls=(Rule(TLS),)),
    ),
    tls=(Rule(PLAIN),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8554",
            argv="/usr/bin/mediamtx m.yml",
            package="go:github.com/bluenviron/mediamtx 1.5.0",
            expect=Identity(product="MediaMTX", version="1.5.0", protocol="rtsp", tls=False),
        ),
        Sample(
            door="tcp 127.0.0.1:8888",
            argv="/usr/bin/mediamtx",
            expect=Identity(product="MediaMTX", protocol="http", tls=False),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:8554", argv="/usr/bin/go2rtc"),),
)
