"""Dropbox's desktop application: sync in the local network and its helpers."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Role, Sample, argv

FINGERPRINT = Fingerprint(
    product="Dropbox",
    kind=Kind.DESKTOP,
    matches=(Match(programs=("dropbox",)),),
    version=(argv(r"/dropbox-lnx\.\w+-(\d+(?:\.\d+)+)"),),
    roles=(
        Role(name="local sync", ports=(17500,), protocol="dropbox-lan", never_probe=True),
        Role(name="helpers", otherwise=True, ports=(17600, 17603, 843), protocol="http"),
    ),
    samples=(
        Sample(
            door="tcp 0.0.0.0:17500",
            argv="/srv/.dropbox-dist/dropbox-lnx.x86_64-197.4.7571/dropbox",
            expect=Identity(product="Dropbox", version="197.4.7571", protocol="dropbox-lan"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:17500",
            argv="/usr/bin/dropbear -p 17500",
        ),
    ),
)
