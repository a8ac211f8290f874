"""SearXNG, the metasearch engine."""

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
    product="SearXNG",
    kind=Kind.SEARCH,
    protocol="http",
    framework="SearXNG",
    matches=(
        Match(packages=("pypi:searxng",)),
        Match(entries=("module:searx.webapp",), runtime="python"),
        Match(imports=("searx.webapp",), runtime="python"),
        Match(argv=r"\bsearx\.webapp(?::|\b)"),
    ),
    version=(installed("pypi:searxng"),),
    auth=(Rule("none"),),
    over=("uwsgi", "granian"),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8888",
            argv="/srv/.venv/bin/python -m searx.webapp",
            runtime="python 3.11.4",
            entry="module:searx.webapp",
            entry_package="pypi:searxng 2024.7.1",
            expect=Identity(
                product="SearXNG",
                version="2024.7.1",
                framework="SearXNG",
                framework_version="2024.7.1",
                protocol="http",
                auth="none",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8888",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="flask gunicorn",
            installed="pypi:searxng 2024.7.1, pypi:flask 3.0.3",
        ),
    ),
)
