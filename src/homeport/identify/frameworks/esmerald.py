"""Esmerald."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="Esmerald",
    imports=("esmerald", "ravyn"),
    packages=("pypi:esmerald",),
    over=("starlette",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python /srv/.venv/bin/uvicorn main:app",
            runtime="python 3.11.4",
            entry="command:uvicorn",
            entry_package="pypi:uvicorn 0.30.1",
            app="main:app",
            imports="esmerald",
            installed="pypi:esmerald 3.2.6",
            expect=Identity(
                product="uvicorn",
                version="0.30.1",
                framework="Esmerald",
                framework_version="3.2.6",
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
            installed="pypi:esmerald 3.2.6",
        ),
    ),
)
