"""pdoc, documentation made from docstrings on the fly."""

from homeport.identify.fingerprint import PLAIN, Fingerprint, Identity, Kind, Match, Rule, Sample

FINGERPRINT = Fingerprint(
    product="pdoc",
    kind=Kind.DEV_SERVER,
    protocol="http",
    framework="pdoc",
    matches=(
        Match(packages=("pypi:pdoc",)),
        Match(entries=("pdoc",), runtime="python"),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/srv/.venv/bin/python /srv/.venv/bin/pdoc shop",
            runtime="python 3.11.4",
            entry="command:pdoc",
            entry_package="pypi:pdoc 14.5.1",
            expect=Identity(
                product="pdoc",
                version="14.5.1",
                framework="pdoc",
                framework_version="14.5.1",
                protocol="http",
                tls=False,
                auth="none",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/srv/.venv/bin/python pdoc.py",
            runtime="python 3.11.4",
            entry="script:/srv/pdoc.py",
            imports="http.server",
            installed="pypi:pdoc 14.5.1",
        ),
    ),
)
