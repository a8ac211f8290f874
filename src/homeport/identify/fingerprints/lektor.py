"""Lektor's editing server."""

from homeport.identify.fingerprint import PLAIN, Fingerprint, Identity, Kind, Match, Rule, Sample

FINGERPRINT = Fingerprint(
    product="Lektor",
    kind=Kind.DEV_SERVER,
    protocol="http",
    framework="Lektor",
    matches=(
        Match(packages=("pypi:lektor",)),
        Match(entries=("lektor",), runtime="python"),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:5000",
            argv="/srv/.venv/bin/python /srv/.venv/bin/lektor server",
            runtime="python 3.11.4",
            entry="command:lektor",
            entry_package="pypi:lektor 3.3.12",
            expect=Identity(
                product="Lektor",
                version="3.3.12",
                framework="Lektor",
                framework_version="3.3.12",
                protocol="http",
                tls=False,
                auth="none",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:5000",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="http.server",
            installed="pypi:lektor 3.3.12",
        ),
    ),
)
