"""Starlette."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="Starlette",
    imports=("starlette",),
    packages=("pypi:starlette",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python /srv/.venv/bin/uvicorn main:app",
            runtime="python 3.11.2",
            entry="command:uvicorn",
            entry_package="pypi:uvicorn 0.30.1",
            imports="starlette.applications",
            installed="pypi:fastapi 0.115.0, pypi:starlette 0.38.2, pypi:flask 3.0.3",
            expect=Identity(
                product="uvicorn",
                version="0.30.1",
                framework="Starlette",
                framework_version="0.38.2",
                protocol="http",
                tls=False,
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python /srv/.venv/bin/uvicorn main:app",
            runtime="python 3.11.2",
            entry="command:uvicorn",
            entry_package="pypi:uvicorn 0.30.1",
            imports="starlette.responses fastapi",
            installed="pypi:fastapi 0.115.0, pypi:starlette 0.38.2",
        ),
    ),
)
