"""Cheroot, the WSGI server taken out of CherryPy."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Sample,
    installed,
    reply,
)

FINGERPRINT = Fingerprint(
    product="Cheroot",
    kind=Kind.APP_SERVER,
    protocol="http",
    hosts=True,
    matches=(
        Match(packages=("pypi:cheroot",)),
        Match(entries=("cheroot",), runtime="python"),
        Match(imports=("cheroot",), runtime="python"),
        Match(replies=(reply("server", r"^Cheroot/"),), runtime="python"),
    ),
    version=(installed("pypi:cheroot"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python /srv/.venv/bin/cheroot --bind 127.0.0.1:8000 main:app",
            runtime="python 3.11.4",
            entry="command:cheroot",
            entry_package="pypi:cheroot 10.0.1",
            app="main:app",
            imports="bottle",
            installed="pypi:bottle 0.12.25",
            expect=Identity(
                product="Cheroot",
                version="10.0.1",
                framework="Bottle",
                framework_version="0.12.25",
                protocol="http",
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="cheroot.wsgi",
            installed="pypi:cheroot 10.0.1",
            expect=Identity(product="Cheroot", version="10.0.1", protocol="http"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="flask gunicorn",
            installed="pypi:cheroot 10.0.1, pypi:flask 3.0.3",
        ),
    ),
)
