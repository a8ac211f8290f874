"""Klein, routes for Twisted."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="Klein",
    imports=("klein",),
    packages=("pypi:klein",),
    runs_on=("twisted",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="klein",
            installed="pypi:klein 23.12.0",
            expect=Identity(
                product="Twisted Web",
                framework="Klein",
                framework_version="23.12.0",
                protocol="http",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python /srv/.venv/bin/uvicorn main:app",
            runtime="python 3.11.4",
            entry="command:uvicorn",
            entry_package="pypi:uvicorn 0.30.1",
            app="main:app",
            imports="klein_client",
            installed="pypi:klein 23.12.0",
        ),
    ),
)
