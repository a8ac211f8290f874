"""Emmett, the successor of weppy."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="Emmett",
    imports=("emmett", "emmett55"),
    packages=("pypi:emmett",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python /srv/.venv/bin/uvicorn main:app",
            runtime="python 3.11.4",
            entry="command:uvicorn",
            entry_package="pypi:uvicorn 0.30.1",
            app="main:app",
            imports="emmett",
            installed="pypi:emmett 2.5.13",
            expect=Identity(
                product="uvicorn",
                version="0.30.1",
                framework="Emmett",
                framework_version="2.5.13",
                protocol="http",
                tls=False,
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
            imports="json os",
            installed="pypi:emmett 2.5.13",
        ),
    ),
)
