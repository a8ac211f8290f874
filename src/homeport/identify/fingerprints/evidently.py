"""Evidently's page of model quality."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Rule, Sample

FINGERPRINT = Fingerprint(
    product="Evidently",
    kind=Kind.MONITORING,
    protocol="http",
    framework="Evidently",
    matches=(
        Match(packages=("pypi:evidently",)),
        Match(entries=("evidently",), runtime="python"),
    ),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python /srv/.venv/bin/evidently ui",
            runtime="python 3.11.4",
            entry="command:evidently",
            entry_package="pypi:evidently 0.4.33",
            expect=Identity(
                product="Evidently",
                version="0.4.33",
                framework="Evidently",
                framework_version="0.4.33",
                protocol="http",
                auth="none",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python evidently.py",
            runtime="python 3.11.4",
            entry="script:/srv/evidently.py",
            imports="http.server",
            installed="pypi:evidently 0.4.33",
        ),
    ),
)
