"""OBS Studio, steered over websocket."""

from homeport.identify.fingerprint import PLAIN, Fingerprint, Identity, Kind, Match, Rule, Sample

FINGERPRINT = Fingerprint(
    product="OBS Studio",
    kind=Kind.MEDIA,
    protocol="websocket",
    matches=(
        Match(programs=("obs", "obs64", "obs-studio")),
        Match(packages=("deb:obs-studio", "snap:obs-studio")),
    ),
    tls=(Rule(PLAIN),),
    samples=(
        Sample(
            door="tcp 0.0.0.0:4455",
            argv="/usr/bin/obs",
            package="deb:obs-studio 30.0.2",
            expect=Identity(
                product="OBS Studio", version="30.0.2", protocol="websocket", tls=False
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:4455",
            argv="/usr/bin/obs-build",
            package="deb:osc 1.0",
        ),
    ),
)
