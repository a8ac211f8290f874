"""Graphite's Carbon: plain lines, pickles, and queries each on their own port."""

from homeport.identify.fingerprint import PLAIN, Fingerprint, Identity, Kind, Match, Rule, Sample

FINGERPRINT = Fingerprint(
    product="Graphite Carbon",
    kind=Kind.MONITORING,
    protocol="graphite",
    matches=(
        Match(packages=("pypi:carbon", "deb:graphite-carbon")),
        Match(
            entries=(
                "carbon-cache.py",
                "carbon-cache",
                "script:carbon-cache.py",
                "script:carbon-cache",
                "carbon-relay.py",
                "carbon-aggregator.py",
            ),
            runtime="python",
        ),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:2003",
            argv="/srv/.venv/bin/python /srv/.venv/bin/carbon-cache.py --debug start",
            runtime="python 3.11.4",
            entry="command:carbon-cache.py",
            entry_package="pypi:carbon 1.1.10",
            expect=Identity(
                product="Graphite Carbon",
                version="1.1.10",
                protocol="graphite",
                tls=False,
                auth="none",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:2003",
            argv="/srv/.venv/bin/python py.py",
            runtime="python 3.11.4",
            entry="script:/srv/py.py",
            imports="http.server",
            installed="pypi:carbon 1.1.10",
        ),
    ),
)
