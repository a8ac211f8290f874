"""Graphene, code-first GraphQL; with Django it stays Django."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="Graphene",
    imports=("graphene", "starlette_graphene3", "flask_graphql"),
    packages=("pypi:graphene",),
    over=("starlette", "flask"),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python /srv/.venv/bin/uvicorn main:app",
            runtime="python 3.11.4",
            entry="command:uvicorn",
            entry_package="pypi:uvicorn 0.30.1",
            app="main:app",
            imports="graphene starlette_graphene3",
            installed="pypi:graphene 3.3.0",
            expect=Identity(
                product="uvicorn",
                version="0.30.1",
                framework="Graphene",
                framework_version="3.3.0",
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
            imports="django graphene_django",
            installed="pypi:graphene 3.3.0, pypi:django 5.0.6",
        ),
    ),
)
