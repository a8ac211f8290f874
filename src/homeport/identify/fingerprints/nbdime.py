"""nbdime, differences of notebooks in a page."""

from homeport.identify.fingerprint import PLAIN, Fingerprint, Identity, Kind, Match, Rule, Sample

FINGERPRINT = Fingerprint(
    product="nbdime",
    kind=Kind.NOTEBOOK,
    protocol="http",
    framework="nbdime",
    matches=(
        Match(packages=("pypi:nbdime",)),
        Match(entries=("nbdiff-web", "nbmerge-web", "nbdime"), runtime="python"),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8888",
            argv="/srv/.venv/bin/python /srv/.venv/bin/nbdiff-web a.ipynb b.ipynb",
            runtime="python 3.11.4",
            entry="command:nbdiff-web",
            entry_package="pypi:nbdime 4.0.1",
            expect=Identity(
                product="nbdime",
                version="4.0.1",
                framework="nbdime",
                framework_version="4.0.1",
                protocol="http",
                tls=False,
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
            imports="fastapi uvicorn",
            installed="pypi:nbdime 4.0.1, pypi:fastapi 0.115.0",
        ),
    ),
)
