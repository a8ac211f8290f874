"""sphinx-autobuild, which rebuilds documentation and reloads the page."""

from homeport.identify.fingerprint import PLAIN, Fingerprint, Identity, Kind, Match, Rule, Sample

FINGERPRINT = Fingerprint(
    product="sphinx-autobuild",
    kind=Kind.DEV_SERVER,
    protocol="http",
    framework="sphinx-autobuild",
    matches=(
        Match(packages=("pypi:sphinx-autobuild",)),
        Match(entries=("sphinx-autobuild",), runtime="python"),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python /srv/.venv/bin/sphinx-autobuild docs docs/_build",
            runtime="python 3.11.4",
            entry="command:sphinx-autobuild",
            entry_package="pypi:sphinx-autobuild 2024.4.16",
            expect=Identity(
                product="sphinx-autobuild",
                version="2024.4.16",
                framework="sphinx-autobuild",
                framework_version="2024.4.16",
                protocol="http",
                tls=False,
                auth="none",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python sphinx_autobuild.py",
            runtime="python 3.11.4",
            entry="script:/srv/sphinx_autobuild.py",
            imports="http.server",
            installed="pypi:sphinx-autobuild 2024.4.16",
        ),
    ),
)
