"""Sentry's web server."""

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
    product="Sentry",
    kind=Kind.MONITORING,
    protocol="http",
    framework="Django",
    framework_version=(installed("pypi:django"),),
    matches=(
        Match(packages=("pypi:sentry",)),
        Match(entries=("sentry",), runtime="python"),
    ),
    auth=(Rule("password"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:9000",
            argv="/srv/.venv/bin/python /srv/.venv/bin/sentry run web",
            runtime="python 3.11.4",
            entry="command:sentry",
            entry_package="pypi:sentry 24.6.0",
            installed="pypi:django 5.0.6",
            expect=Identity(
                product="Sentry",
                version="24.6.0",
                framework="Django",
                framework_version="5.0.6",
                protocol="http",
                auth="password",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:9000",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="http.server",
            installed="pypi:sentry 24.6.0",
        ),
    ),
)
