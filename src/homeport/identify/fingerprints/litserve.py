"""LitServe, Lightning's model server."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    environ,
    installed,
)

FINGERPRINT = Fingerprint(
    product="LitServe",
    kind=Kind.MODEL_SERVER,
    protocol="http",
    framework="LitServe",
    matches=(Match(imports=("litserve",), runtime="python", weight=4),),
    version=(installed("pypi:litserve"),),
    auth=(Rule("key", (environ("LIT_SERVER_API_KEY", r"."),)),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="fastapi litserve",
            installed="pypi:litserve 0.2.6",
            expect=Identity(
                product="LitServe",
                version="0.2.6",
                framework="LitServe",
                framework_version="0.2.6",
                protocol="http",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="aiohttp.web",
            installed="pypi:litserve 0.2.6, pypi:aiohttp 3.9.5",
        ),
    ),
)
