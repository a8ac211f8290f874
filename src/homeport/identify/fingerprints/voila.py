"""Voilà, which shows notebooks as applications."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Sample

FINGERPRINT = Fingerprint(
    product="Voilà",
    kind=Kind.NOTEBOOK,
    protocol="http",
    framework="Voilà",
    matches=(
        Match(packages=("pypi:voila",)),
        Match(entries=("voila",), runtime="python"),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8866",
            argv="/srv/.venv/bin/python /srv/.venv/bin/voila plot.ipynb --no-browser",
            runtime="python 3.11.4",
            entry="command:voila",
            entry_package="pypi:voila 0.5.7",
            expect=Identity(
                product="Voilà",
                version="0.5.7",
                framework="Voilà",
                framework_version="0.5.7",
                protocol="http",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8866",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="fastapi uvicorn",
            installed="pypi:voila 0.5.7, pypi:fastapi 0.115.0",
        ),
    ),
)
