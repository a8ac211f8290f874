"""Pelican's preview server."""

from homeport.identify.fingerprint import PLAIN, Fingerprint, Identity, Kind, Match, Rule, Sample

FINGERPRINT = Fingerprint(
    product="Pelican",
    kind=Kind.DEV_SERVER,
    protocol="http",
    framework="Pelican",
    matches=(
        Match(packages=("pypi:pelican",)),
        Match(entries=("pelican",), runtime="python"),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python /srv/.venv/bin/pelican --autoreload --listen",
            runtime="python 3.11.4",
            entry="command:pelican",
            entry_package="pypi:pelican 4.9.1",
            expect=Identity(
                product="Pelican",
                version="4.9.1",
                framework="Pelican",
                framework_version="4.9.1",
                protocol="http",
                tls=False,
                auth="none",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python pelican.py",
            runtime="python 3.11.4",
            entry="script:/srv/pelican.py",
            imports="http.server",
            installed="pypi:pelican 4.9.1",
        ),
    ),
)
