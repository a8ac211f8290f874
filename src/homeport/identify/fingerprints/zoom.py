"""Zoom's desktop application."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Sample

FINGERPRINT = Fingerprint(
    product="Zoom",
    kind=Kind.DESKTOP,
    never_probe=True,
    matches=(
        Match(programs=("zoom", "ZoomLauncher", "zoom.real", "ZoomWebviewHost", "aomhost")),
        Match(packages=("deb:zoom", "rpm:zoom")),
    ),
    samples=(
        Sample(
            door="udp 0.0.0.0:8801",
            argv="/opt/zoom/zoom",
            package="deb:zoom 6.0.2.4680",
            expect=Identity(product="Zoom", version="6.0.2.4680"),
        ),
    ),
    near_misses=(
        Sample(
            door="udp 0.0.0.0:8801",
            argv="/srv/bin/zoom-sdk-bot",
        ),
    ),
)
