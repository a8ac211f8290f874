"""Crossbar.io, a router of WAMP messages."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Sample

FINGERPRINT = Fingerprint(
    product="Crossbar.io",
    kind=Kind.BROKER,
    protocol="websocket",
    matches=(
        Match(packages=("pypi:crossbar",)),
        Match(entries=("crossbar",), runtime="python"),
    ),
    over=("twisted",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/srv/.venv/bin/python /srv/.venv/bin/crossbar start",
            runtime="python 3.11.4",
            entry="command:crossbar",
            entry_package="pypi:crossbar 23.1.2",
            expect=Identity(product="Crossbar.io", version="23.1.2", protocol="websocket"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="fastapi uvicorn",
            installed="pypi:crossbar 23.1.2, pypi:fastapi 0.115.0",
        ),
    ),
)
