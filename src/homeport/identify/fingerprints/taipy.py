"""Taipy, data applications with pipelines."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Sample, installed

FINGERPRINT = Fingerprint(
    product="Taipy",
    kind=Kind.APP_SERVER,
    protocol="http",
    framework="Taipy",
    matches=(
        Match(packages=("pypi:taipy",)),
        Match(entries=("taipy",), runtime="python"),
        Match(imports=("taipy",), runtime="python", weight=3),
    ),
    version=(installed("pypi:taipy"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:5000",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="taipy.gui",
            installed="pypi:taipy 3.1.1",
            expect=Identity(
                product="Taipy",
                version="3.1.1",
                framework="Taipy",
                framework_version="3.1.1",
                protocol="http",
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:5000",
            argv="/srv/.venv/bin/python /srv/.venv/bin/taipy run main.py",
            runtime="python 3.11.4",
            entry="command:taipy",
            entry_package="pypi:taipy 3.1.1",
            expect=Identity(
                product="Taipy",
                version="3.1.1",
                framework="Taipy",
                framework_version="3.1.1",
                protocol="http",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:5000",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="fastapi uvicorn",
            installed="pypi:taipy 3.1.1, pypi:fastapi 0.115.0",
        ),
    ),
)
