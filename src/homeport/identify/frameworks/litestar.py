"""Litestar, once called Starlite."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="Litestar",
    imports=("litestar", "starlite"),
    packages=("pypi:litestar", "pypi:starlite"),
    over=("starlette",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python /srv/.venv/bin/uvicorn main:app",
            runtime="python 3.11.4",
            entry="command:uvicorn",
            entry_package="pypi:uvicorn 0.30.1",
            app="main:app",
            imports="litestar",
            installed="pypi:litestar 2.9.0",
            expect=Identity(
                product="uvicorn",
                version="0.30.1",
                framework="Litestar",
                framework_version="2.9.0",
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
            installed="pypi:litestar 2.9.0",
        ),
    ),
)
