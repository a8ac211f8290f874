"""Shiny for Python, where another server runs it."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="Shiny",
    imports=("shiny",),
    packages=("pypi:shiny",),
    over=("starlette",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python /srv/.venv/bin/uvicorn main:app",
            runtime="python 3.11.4",
            entry="command:uvicorn",
            entry_package="pypi:uvicorn 0.30.1",
            app="main:app",
            imports="shiny",
            installed="pypi:shiny 0.10.2",
            expect=Identity(
                product="uvicorn",
                version="0.30.1",
                framework="Shiny",
                framework_version="0.10.2",
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
            installed="pypi:shiny 0.10.2",
        ),
    ),
)
