"""Vizro, dashboards on Dash by description."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Sample, installed

FINGERPRINT = Fingerprint(
    product="Vizro",
    kind=Kind.APP_SERVER,
    protocol="http",
    framework="Vizro",
    matches=(
        Match(packages=("pypi:vizro",)),
        Match(entries=("vizro",), runtime="python"),
        Match(imports=("vizro",), runtime="python", weight=3),
    ),
    version=(installed("pypi:vizro"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8050",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="dash vizro",
            installed="pypi:vizro 0.1.19",
            expect=Identity(
                product="Vizro",
                version="0.1.19",
                framework="Vizro",
                framework_version="0.1.19",
                protocol="http",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8050",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            installed="pypi:dash 2.17.1",
            imports="dash plotly",
        ),
    ),
)
