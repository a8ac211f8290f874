"""Ariadne, schema-first GraphQL."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="Ariadne",
    imports=("ariadne",),
    packages=("pypi:ariadne",),
    over=("starlette", "fastapi", "flask"),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python /srv/.venv/bin/uvicorn main:app",
            runtime="python 3.11.4",
            entry="command:uvicorn",
            entry_package="pypi:uvicorn 0.30.1",
            app="main:app",
            imports="ariadne ariadne.asgi",
            installed="pypi:ariadne 0.23.0",
            expect=Identity(
                product="uvicorn",
                version="0.30.1",
                framework="Ariadne",
                framework_version="0.23.0",
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
            installed="pypi:ariadne 0.23.0",
        ),
    ),
)
