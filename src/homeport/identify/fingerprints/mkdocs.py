"""MkDocs' preview server."""

from homeport.identify.fingerprint import PLAIN, Fingerprint, Identity, Kind, Match, Rule, Sample

FINGERPRINT = Fingerprint(
    product="MkDocs",
    kind=Kind.DEV_SERVER,
    protocol="http",
    framework="MkDocs",
    matches=(
        Match(packages=("pypi:mkdocs",)),
        Match(entries=("mkdocs",), runtime="python"),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python /srv/.venv/bin/mkdocs serve",
            runtime="python 3.11.4",
            entry="command:mkdocs",
            entry_package="pypi:mkdocs 1.6.0",
            expect=Identity(
                product="MkDocs",
                version="1.6.0",
                framework="MkDocs",
                framework_version="1.6.0",
                protocol="http",
                tls=False,
                auth="none",
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python -m mkdocs serve -a 127.0.0.1:8000",
            runtime="python 3.11.4",
            entry="module:mkdocs",
            entry_package="pypi:mkdocs 1.6.0",
            expect=Identity(
                product="MkDocs",
                version="1.6.0",
                framework="MkDocs",
                framework_version="1.6.0",
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
            installed="pypi:mkdocs 1.6.0",
        ),
    ),
)
