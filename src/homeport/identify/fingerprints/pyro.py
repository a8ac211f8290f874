"""Pyro, remote Python objects, and its name server."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Sample, installed

FINGERPRINT = Fingerprint(
    product="Pyro",
    kind=Kind.APP_SERVER,
    protocol="pyro",
    matches=(
        Match(packages=("pypi:pyro5", "pypi:pyro4")),
        Match(
            entries=(
                "pyro5-ns",
                "pyro5-nsc",
                "pyro5-test-echoserver",
                "pyro4-ns",
                "module:Pyro5.nameserver",
            ),
            runtime="python",
        ),
        Match(imports=("Pyro5", "Pyro4"), runtime="python", weight=-2),
    ),
    version=(
        installed("pypi:pyro5"),
        installed("pypi:pyro4"),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:9090",
            argv="/srv/.venv/bin/python /srv/.venv/bin/pyro5-ns -p 9090",
            runtime="python 3.11.4",
            entry="command:pyro5-ns",
            entry_package="pypi:pyro5 5.15.0",
            expect=Identity(product="Pyro", version="5.15.0", protocol="pyro"),
        ),
        Sample(
            door="tcp 127.0.0.1:9090",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="Pyro5.api",
            installed="pypi:pyro5 5.15.0",
            expect=Identity(product="Pyro", version="5.15.0", protocol="pyro"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:9090",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="aiohttp.web",
            installed="pypi:pyro5 5.15.0, pypi:aiohttp 3.9.5",
        ),
    ),
)
