"""Sanic, where another server runs it."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="Sanic",
    imports=("sanic",),
    packages=("pypi:sanic",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python /srv/.venv/bin/uvicorn main:app",
            runtime="python 3.11.4",
            entry="command:uvicorn",
            entry_package="pypi:uvicorn 0.30.1",
            app="main:app",
            imports="sanic",
            installed="pypi:sanic 23.12.1",
            expect=Identity(
                product="uvicorn",
                version="0.30.1",
                framework="Sanic",
                framework_version="23.12.1",
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
            installed="pypi:sanic 23.12.1",
        ),
    ),
)
