"""Luigi's central scheduler."""

from homeport.identify.fingerprint import PLAIN, Fingerprint, Identity, Kind, Match, Rule, Sample

FINGERPRINT = Fingerprint(
    product="Luigi",
    kind=Kind.DEVTOOL,
    protocol="http",
    framework="Luigi",
    matches=(
        Match(packages=("pypi:luigi",)),
        Match(entries=("luigid",), runtime="python"),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8082",
            argv="/srv/.venv/bin/python /srv/.venv/bin/luigid --port 8082",
            runtime="python 3.11.4",
            entry="command:luigid",
            entry_package="pypi:luigi 3.5.1",
            expect=Identity(
                product="Luigi",
                version="3.5.1",
                framework="Luigi",
                framework_version="3.5.1",
                protocol="http",
                tls=False,
                auth="none",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8082",
            argv="/srv/.venv/bin/python luigid.py",
            runtime="python 3.11.4",
            entry="script:/srv/luigid.py",
            imports="http.server",
            installed="pypi:luigi 3.5.1",
        ),
    ),
)
