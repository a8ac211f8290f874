"""Aim, the page of training runs."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    installed,
)

FINGERPRINT = Fingerprint(
    product="Aim",
    kind=Kind.MONITORING,
    protocol="http",
    framework="Aim",
    matches=(
        Match(packages=("pypi:aim",)),
        Match(entries=("aim",), runtime="python"),
        Match(argv=r"\baim\.(?:web\.run|ext\.transport\.run):app\b", runtime="python"),
    ),
    version=(installed("pypi:aim"),),
    auth=(Rule("none"),),
    over=("uvicorn",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:43800",
            argv="/srv/.venv/bin/python /srv/.venv/bin/aim up",
            runtime="python 3.11.4",
            entry="command:aim",
            entry_package="pypi:aim 3.22.0",
            expect=Identity(
                product="Aim",
                version="3.22.0",
                framework="Aim",
                framework_version="3.22.0",
                protocol="http",
                auth="none",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:43800",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="fastapi uvicorn",
            installed="pypi:aim 3.22.0, pypi:fastapi 0.115.0",
        ),
    ),
)
