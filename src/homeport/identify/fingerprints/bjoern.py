"""bjoern, a small WSGI server in C."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    installed,
)

FINGERPRINT = Fingerprint(
    product="bjoern",
    kind=Kind.APP_SERVER,
    protocol="http",
    hosts=True,
    matches=(Match(imports=("bjoern",), runtime="python"),),
    version=(installed("pypi:bjoern"),),
    tls=(Rule(PLAIN),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="bjoern bottle",
            installed="pypi:bjoern 3.2.2, pypi:bottle 0.12.25",
            expect=Identity(
                product="bjoern",
                version="3.2.2",
                framework="Bottle",
                framework_version="0.12.25",
                protocol="http",
                tls=False,
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="flask gunicorn",
            installed="pypi:bjoern 3.2.2, pypi:flask 3.0.3",
        ),
    ),
)
