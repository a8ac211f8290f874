"""SnakeViz, which draws Python profiles."""

from homeport.identify.fingerprint import PLAIN, Fingerprint, Identity, Kind, Match, Rule, Sample

FINGERPRINT = Fingerprint(
    product="SnakeViz",
    kind=Kind.DEVTOOL,
    protocol="http",
    framework="SnakeViz",
    matches=(
        Match(packages=("pypi:snakeviz",)),
        Match(entries=("snakeviz",), runtime="python"),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/srv/.venv/bin/python /srv/.venv/bin/snakeviz run.prof",
            runtime="python 3.11.4",
            entry="command:snakeviz",
            entry_package="pypi:snakeviz 2.2.0",
            expect=Identity(
                product="SnakeViz",
                version="2.2.0",
                framework="SnakeViz",
                framework_version="2.2.0",
                protocol="http",
                tls=False,
                auth="none",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="fastapi uvicorn",
            installed="pypi:snakeviz 2.2.0, pypi:fastapi 0.115.0",
        ),
    ),
)
