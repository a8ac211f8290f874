"""Meinheld, a WSGI server in C on an event loop."""

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
    product="Meinheld",
    kind=Kind.APP_SERVER,
    protocol="http",
    hosts=True,
    matches=(Match(imports=("meinheld",), runtime="python"),),
    version=(installed("pypi:meinheld"),),
    tls=(Rule(PLAIN),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="flask meinheld",
            installed="pypi:flask 3.0.3, pypi:meinheld 1.0.2",
            expect=Identity(
                product="Meinheld",
                version="1.0.2",
                framework="Flask",
                framework_version="3.0.3",
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
            imports="aiohttp.web",
            installed="pypi:meinheld 1.0.2, pypi:aiohttp 3.9.5",
        ),
    ),
)
