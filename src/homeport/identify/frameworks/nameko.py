"""Nameko, for microservices."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="Nameko",
    imports=("nameko",),
    packages=("pypi:nameko",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python /srv/.venv/bin/uvicorn main:app",
            runtime="python 3.11.4",
            entry="command:uvicorn",
            entry_package="pypi:uvicorn 0.30.1",
            app="main:app",
            imports="nameko",
            installed="pypi:nameko 2.14.1",
            expect=Identity(
                product="uvicorn",
                version="0.30.1",
                framework="Nameko",
                framework_version="2.14.1",
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
            installed="pypi:nameko 2.14.1",
        ),
    ),
)
