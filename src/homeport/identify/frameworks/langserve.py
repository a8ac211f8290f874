"""LangServe, which serves LangChain chains."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="LangServe",
    imports=("langserve",),
    packages=("pypi:langserve",),
    over=("fastapi", "starlette"),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python /srv/.venv/bin/uvicorn main:app",
            runtime="python 3.11.4",
            entry="command:uvicorn",
            entry_package="pypi:uvicorn 0.30.1",
            app="main:app",
            imports="fastapi langserve",
            installed="pypi:langserve 0.2.2",
            expect=Identity(
                product="uvicorn",
                version="0.30.1",
                framework="LangServe",
                framework_version="0.2.2",
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
            imports="fastapi langchain",
            installed="pypi:langserve 0.2.2, pypi:fastapi 0.115.0",
        ),
    ),
)
