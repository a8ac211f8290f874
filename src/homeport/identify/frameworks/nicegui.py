"""NiceGUI, where it is mounted into another application."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="NiceGUI",
    imports=("nicegui",),
    packages=("pypi:nicegui",),
    over=("fastapi", "starlette"),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python /srv/.venv/bin/uvicorn main:app",
            runtime="python 3.11.4",
            entry="command:uvicorn",
            entry_package="pypi:uvicorn 0.30.1",
            app="main:app",
            imports="fastapi nicegui",
            installed="pypi:nicegui 1.4.29",
            expect=Identity(
                product="uvicorn",
                version="0.30.1",
                framework="NiceGUI",
                framework_version="1.4.29",
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
            imports="fastapi",
            installed="pypi:nicegui 1.4.29, pypi:fastapi 0.115.0",
        ),
    ),
)
