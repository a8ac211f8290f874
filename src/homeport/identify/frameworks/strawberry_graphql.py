"""Strawberry GraphQL."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="Strawberry GraphQL",
    imports=("strawberry",),
    packages=("pypi:strawberry-graphql",),
    over=("starlette", "fastapi", "flask"),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python /srv/.venv/bin/uvicorn main:app",
            runtime="python 3.11.4",
            entry="command:uvicorn",
            entry_package="pypi:uvicorn 0.30.1",
            app="main:app",
            imports="strawberry strawberry.asgi",
            installed="pypi:strawberry-graphql 0.235.0",
            expect=Identity(
                product="uvicorn",
                version="0.30.1",
                framework="Strawberry GraphQL",
                framework_version="0.235.0",
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
            installed="pypi:strawberry-graphql 0.235.0, pypi:fastapi 0.115.0",
        ),
    ),
)
