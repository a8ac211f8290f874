"""Gradio, where it is mounted into another application."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="Gradio",
    imports=("gradio",),
    packages=("pypi:gradio",),
    over=("fastapi", "starlette"),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python /srv/.venv/bin/uvicorn main:app",
            runtime="python 3.11.4",
            entry="command:uvicorn",
            entry_package="pypi:uvicorn 0.30.1",
            app="main:app",
            imports="fastapi gradio",
            installed="pypi:gradio 4.38.1",
            expect=Identity(
                product="uvicorn",
                version="0.30.1",
                framework="Gradio",
                framework_version="4.38.1",
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
            imports="fastapi gradio_client",
            installed="pypi:gradio 4.38.1, pypi:fastapi 0.115.0",
        ),
    ),
)
