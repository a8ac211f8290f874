"""Zensical's preview server."""

from homeport.identify.fingerprint import PLAIN, Fingerprint, Identity, Kind, Match, Rule, Sample

FINGERPRINT = Fingerprint(
    product="Zensical",
    kind=Kind.DEV_SERVER,
    protocol="http",
    framework="Zensical",
    matches=(
        Match(packages=("pypi:zensical",)),
        Match(entries=("zensical",), runtime="python"),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python /srv/.venv/bin/zensical serve",
            runtime="python 3.11.4",
            entry="command:zensical",
            entry_package="pypi:zensical 0.0.9",
            expect=Identity(
                product="Zensical",
                version="0.0.9",
                framework="Zensical",
                framework_version="0.0.9",
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
            installed="pypi:zensical 0.0.9",
        ),
    ),
)
