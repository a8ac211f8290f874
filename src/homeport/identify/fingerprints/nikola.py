"""Nikola's preview server."""

from homeport.identify.fingerprint import PLAIN, Fingerprint, Identity, Kind, Match, Rule, Sample

FINGERPRINT = Fingerprint(
    product="Nikola",
    kind=Kind.DEV_SERVER,
    protocol="http",
    framework="Nikola",
    matches=(
        Match(packages=("pypi:nikola",)),
        Match(entries=("nikola",), runtime="python"),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python /srv/.venv/bin/nikola auto",
            runtime="python 3.11.4",
            entry="command:nikola",
            entry_package="pypi:nikola 8.3.1",
            expect=Identity(
                product="Nikola",
                version="8.3.1",
                framework="Nikola",
                framework_version="8.3.1",
                protocol="http",
                tls=False,
                auth="none",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python nikola.py",
            runtime="python 3.11.4",
            entry="script:/srv/nikola.py",
            imports="http.server",
            installed="pypi:nikola 8.3.1",
        ),
    ),
)
