"""Chalice's local server of Lambda functions."""

from homeport.identify.fingerprint import PLAIN, Fingerprint, Identity, Kind, Match, Rule, Sample

FINGERPRINT = Fingerprint(
    product="Chalice",
    kind=Kind.DEV_SERVER,
    protocol="http",
    framework="Chalice",
    matches=(
        Match(packages=("pypi:chalice",)),
        Match(entries=("chalice",), runtime="python"),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python /srv/.venv/bin/chalice local --port 8000",
            runtime="python 3.11.4",
            entry="command:chalice",
            entry_package="pypi:chalice 1.31.2",
            imports="chalice",
            expect=Identity(
                product="Chalice",
                version="1.31.2",
                framework="Chalice",
                framework_version="1.31.2",
                protocol="http",
                tls=False,
                auth="none",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="http.server",
            installed="pypi:chalice 1.31.2",
        ),
    ),
)
