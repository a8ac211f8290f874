"""Panel, where it is mounted into another application."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="Panel",
    imports=("panel",),
    packages=("pypi:panel",),
    over=("fastapi", "starlette", "flask"),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python /srv/.venv/bin/uvicorn main:app",
            runtime="python 3.11.4",
            entry="command:uvicorn",
            entry_package="pypi:uvicorn 0.30.1",
            app="main:app",
            imports="panel",
            installed="pypi:panel 1.4.4",
            expect=Identity(
                product="uvicorn",
                version="0.30.1",
                framework="Panel",
                framework_version="1.4.4",
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
            imports="bokeh.plotting",
            installed="pypi:panel 1.4.4",
        ),
    ),
)
