"""Feast, features served to models."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Rule, Sample

FINGERPRINT = Fingerprint(
    product="Feast",
    kind=Kind.MODEL_SERVER,
    protocol="http",
    framework="Feast",
    matches=(
        Match(packages=("pypi:feast",)),
        Match(entries=("feast",), runtime="python"),
    ),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:6566",
            argv="/srv/.venv/bin/python /srv/.venv/bin/feast serve",
            runtime="python 3.11.4",
            entry="command:feast",
            entry_package="pypi:feast 0.39.1",
            expect=Identity(
                product="Feast",
                version="0.39.1",
                framework="Feast",
                framework_version="0.39.1",
                protocol="http",
                auth="none",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:6566",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="fastapi uvicorn",
            installed="pypi:feast 0.39.1, pypi:fastapi 0.115.0",
        ),
    ),
)
