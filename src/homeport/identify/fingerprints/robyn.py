"""Robyn, a Python framework with a server in Rust."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Sample, installed

FINGERPRINT = Fingerprint(
    product="Robyn",
    kind=Kind.APP_SERVER,
    protocol="http",
    framework="Robyn",
    matches=(
        Match(packages=("pypi:robyn",)),
        Match(entries=("robyn",), runtime="python"),
        Match(imports=("robyn",), runtime="python"),
    ),
    version=(installed("pypi:robyn"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="robyn",
            installed="pypi:robyn 0.58.0",
            expect=Identity(
                product="Robyn",
                version="0.58.0",
                framework="Robyn",
                framework_version="0.58.0",
                protocol="http",
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/srv/.venv/bin/python -m robyn app.py --dev",
            runtime="python 3.11.4",
            entry="module:robyn",
            entry_package="pypi:robyn 0.58.0",
            imports="robyn",
            expect=Identity(
                product="Robyn",
                version="0.58.0",
                framework="Robyn",
                framework_version="0.58.0",
                protocol="http",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="aiohttp.web",
            installed="pypi:robyn 0.58.0, pypi:aiohttp 3.9.5",
        ),
    ),
)
