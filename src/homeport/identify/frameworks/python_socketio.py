"""python-socketio, the Socket.IO server."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="python-socketio",
    imports=("socketio",),
    packages=("pypi:python-socketio",),
    over=("starlette",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python /srv/.venv/bin/uvicorn main:app",
            runtime="python 3.11.4",
            entry="command:uvicorn",
            entry_package="pypi:uvicorn 0.30.1",
            app="main:app",
            imports="socketio",
            installed="pypi:python-socketio 5.11.3",
            expect=Identity(
                product="uvicorn",
                version="0.30.1",
                framework="python-socketio",
                framework_version="5.11.3",
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
            imports="flask flask_socketio socketio",
            installed="pypi:python-socketio 5.11.3, pypi:flask 3.0.3",
        ),
    ),
)
