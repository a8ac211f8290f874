"""Label Studio, for labelling data."""

from homeport.identify.fingerprint import PLAIN, Fingerprint, Identity, Kind, Match, Rule, Sample

FINGERPRINT = Fingerprint(
    product="Label Studio",
    kind=Kind.DEVTOOL,
    protocol="http",
    framework="Label Studio",
    matches=(
        Match(packages=("pypi:label-studio",)),
        Match(entries=("label-studio",), runtime="python"),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("password"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/srv/.venv/bin/python /srv/.venv/bin/label-studio start",
            runtime="python 3.11.4",
            entry="command:label-studio",
            entry_package="pypi:label-studio 1.12.1",
            expect=Identity(
                product="Label Studio",
                version="1.12.1",
                framework="Label Studio",
                framework_version="1.12.1",
                protocol="http",
                tls=False,
                auth="password",
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
            installed="pypi:label-studio 1.12.1, pypi:fastapi 0.115.0",
        ),
    ),
)
