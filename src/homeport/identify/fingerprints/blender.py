"""Blender, with add-ons that listen."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Sample

FINGERPRINT = Fingerprint(
    product="Blender",
    kind=Kind.DESKTOP,
    never_probe=True,
    matches=(
        Match(programs=("blender",)),
        Match(packages=("deb:blender", "snap:blender", "folder:blender")),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:9876",
            argv="/opt/blender-4.1.1/blender",
            package="folder:blender 4.1.1",
            expect=Identity(product="Blender", version="4.1.1"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:9876",
            argv="/usr/bin/python3 app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="bpy",
        ),
    ),
)
