"""Gradio, pages for machine learning models."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Sample, installed

FINGERPRINT = Fingerprint(
    product="Gradio",
    kind=Kind.APP_SERVER,
    protocol="http",
    framework="Gradio",
    matches=(
        Match(packages=("pypi:gradio",)),
        Match(entries=("gradio",), runtime="python"),
        Match(imports=("gradio",), runtime="python", weight=5),
    ),
    version=(installed("pypi:gradio"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:7860",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="gradio fastapi",
            installed="pypi:gradio 4.38.1",
            expect=Identity(
                product="Gradio",
                version="4.38.1",
                framework="Gradio",
                framework_version="4.38.1",
                protocol="http",
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:7860",
            argv="/srv/.venv/bin/python /srv/.venv/bin/gradio app.py",
            runtime="python 3.11.4",
            entry="command:gradio",
            entry_package="pypi:gradio 4.38.1",
            imports="gradio",
            expect=Identity(
                product="Gradio",
                version="4.38.1",
                framework="Gradio",
                framework_version="4.38.1",
                protocol="http",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:7860",
            argv="/srv/.venv/bin/python /srv/.venv/bin/uvicorn main:app",
            runtime="python 3.11.4",
            entry="command:uvicorn",
            entry_package="pypi:uvicorn 0.30.1",
            imports="fastapi gradio",
            installed="pypi:gradio 4.38.1",
        ),
        Sample(
            door="tcp 127.0.0.1:7860",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            installed="pypi:flask 3.0.3",
            imports="gradio_client flask",
        ),
    ),
)
