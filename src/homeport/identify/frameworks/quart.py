"""Quart, Flask's interface on ASGI."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="Quart",
    imports=("quart",),
    packages=("pypi:quart",),
    over=("flask",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python /srv/.venv/bin/uvicorn main:app",
            runtime="python 3.11.4",
            entry="command:uvicorn",
            entry_package="pypi:uvicorn 0.30.1",
            app="main:app",
            imports="quart",
            installed="pypi:quart 0.19.6",
            expect=Identity(
                product="uvicorn",
                version="0.30.1",
                framework="Quart",
                framework_version="0.19.6",
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
            imports="starlette.applications",
            installed="pypi:quart 0.19.6, pypi:starlette 0.38.2",
        ),
    ),
)
