"""pydoc's browser of the installed modules."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    runtime,
)

FINGERPRINT = Fingerprint(
    product="pydoc",
    kind=Kind.DEV_SERVER,
    protocol="http",
    matches=(Match(entries=("module:pydoc", "pydoc3", "pydoc"), runtime="python"),),
    version=(runtime(),),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:1234",
            argv="/srv/.venv/bin/python -m pydoc -p 1234",
            runtime="python 3.11.4",
            entry="module:pydoc",
            expect=Identity(
                product="pydoc", version="3.11.4", protocol="http", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:1234",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="fastapi uvicorn",
            installed="pypi:fastapi 0.115.0",
        ),
    ),
)
