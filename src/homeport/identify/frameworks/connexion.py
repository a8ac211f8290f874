"""Connexion, which makes an application of an OpenAPI document."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="Connexion",
    imports=("connexion",),
    packages=("pypi:connexion",),
    over=("flask", "starlette"),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python /srv/.venv/bin/uvicorn main:app",
            runtime="python 3.11.4",
            entry="command:uvicorn",
            entry_package="pypi:uvicorn 0.30.1",
            app="main:app",
            imports="connexion flask",
            installed="pypi:connexion 3.1.0",
            expect=Identity(
                product="uvicorn",
                version="0.30.1",
                framework="Connexion",
                framework_version="3.1.0",
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
            imports="flask",
            installed="pypi:connexion 3.1.0, pypi:flask 3.0.3",
        ),
    ),
)
