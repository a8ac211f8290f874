"""Mesop, web pages in Python by Google."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Sample

FINGERPRINT = Fingerprint(
    product="Mesop",
    kind=Kind.APP_SERVER,
    protocol="http",
    framework="Mesop",
    matches=(
        Match(packages=("pypi:mesop",)),
        Match(entries=("mesop",), runtime="python"),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:32123",
            argv="/srv/.venv/bin/python /srv/.venv/bin/mesop main.py",
            runtime="python 3.11.4",
            entry="command:mesop",
            entry_package="pypi:mesop 0.12.1",
            imports="mesop",
            expect=Identity(
                product="Mesop",
                version="0.12.1",
                framework="Mesop",
                framework_version="0.12.1",
                protocol="http",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:32123",
            argv="/srv/.venv/bin/python mesop.py",
            runtime="python 3.11.4",
            entry="script:/srv/mesop.py",
            imports="http.server",
            installed="pypi:mesop 0.12.1",
        ),
    ),
)
