"""Synology Drive Client."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Sample

FINGERPRINT = Fingerprint(
    product="Synology Drive",
    kind=Kind.DESKTOP,
    matches=(
        Match(programs=("cloud-drive-daemon", "cloud-drive-ui", "cloud-drive-connect")),
        Match(packages=("deb:synology-drive",)),
    ),
    never_probe=True,
    samples=(
        Sample(
            door="tcp 127.0.0.1:6692",
            argv="/srv/.SynologyDrive/SynologyDrive.app/bin/cloud-drive-daemon",
            package="deb:synology-drive 3.5.0",
            expect=Identity(product="Synology Drive", version="3.5.0"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:6692",
            argv="/usr/bin/drive-google",
        ),
    ),
)
