"""Splash, a browser behind an interface."""

from homeport.identify.fingerprint import PLAIN, Fingerprint, Identity, Kind, Match, Rule, Sample

FINGERPRINT = Fingerprint(
    product="Splash",
    kind=Kind.DEVTOOL,
    protocol="http",
    framework="Splash",
    matches=(
        Match(packages=("pypi:splash",)),
        Match(entries=("splash", "module:splash.server"), runtime="python"),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8050",
            argv="/srv/.venv/bin/python /srv/.venv/bin/splash --port 8050",
            runtime="python 3.11.4",
            entry="command:splash",
            entry_package="pypi:splash 3.5.0",
            expect=Identity(
                product="Splash",
                version="3.5.0",
                framework="Splash",
                framework_version="3.5.0",
                protocol="http",
                tls=False,
                auth="none",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8050",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="fastapi uvicorn",
            installed="pypi:splash 3.5.0, pypi:fastapi 0.115.0",
        ),
    ),
)
