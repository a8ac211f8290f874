"""pgAdmin 4, the page for PostgreSQL."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Sample, installed

FINGERPRINT = Fingerprint(
    product="pgAdmin",
    kind=Kind.DATABASE,
    protocol="http",
    framework="Flask",
    framework_version=(installed("pypi:flask"),),
    matches=(
        Match(packages=("pypi:pgadmin4",)),
        Match(entries=("pgadmin4", "script:pgAdmin4.py"), runtime="python"),
        Match(argv=r"\b(?:pgAdmin4|run_pgadmin):app\b", runtime="python"),
    ),
    version=(installed("pypi:pgadmin4"),),
    over=("gunicorn", "werkzeug"),
    samples=(
        Sample(
            door="tcp 127.0.0.1:5050",
            argv="/srv/.venv/bin/python /srv/.venv/bin/pgadmin4",
            runtime="python 3.11.4",
            entry="command:pgadmin4",
            entry_package="pypi:pgadmin4 8.9",
            expect=Identity(product="pgAdmin", version="8.9", framework="Flask", protocol="http"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:5050",
            argv="/srv/.venv/bin/python pgadmin4.py",
            runtime="python 3.11.4",
            entry="script:/srv/pgadmin4.py",
            imports="http.server",
            installed="pypi:pgadmin4 8.9",
        ),
    ),
)
