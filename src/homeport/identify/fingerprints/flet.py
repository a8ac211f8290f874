"""Flet, Flutter pages driven from Python."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Sample, installed

FINGERPRINT = Fingerprint(
    product="Flet",
    kind=Kind.APP_SERVER,
    protocol="http",
    framework="Flet",
    matches=(
        Match(packages=("pypi:flet", "pypi:flet-cli", "pypi:flet-web")),
        Match(entries=("flet",), runtime="python"),
        Match(imports=("flet",), runtime="python", weight=3),
    ),
    version=(installed("pypi:flet"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8550",
            argv="/srv/.venv/bin/python /srv/.venv/bin/flet run --web --port 8550 main.py",
            runtime="python 3.11.4",
            entry="command:flet",
            entry_package="pypi:flet 0.23.2",
            imports="flet",
            expect=Identity(
                product="Flet",
                version="0.23.2",
                framework="Flet",
                framework_version="0.23.2",
                protocol="http",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8550",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="fastapi uvicorn",
            installed="pypi:flet 0.23.2, pypi:fastapi 0.115.0",
        ),
    ),
)
