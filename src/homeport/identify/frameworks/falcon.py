"""Falcon."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="Falcon",
    imports=("falcon",),
    packages=("pypi:falcon",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python /srv/.venv/bin/gunicorn main:app",
            runtime="python 3.11.4",
            entry="command:gunicorn",
            entry_package="pypi:gunicorn 22.0.0",
            app="main:app",
            imports="falcon",
            installed="pypi:falcon 3.1.3",
            expect=Identity(
                product="gunicorn",
                version="22.0.0",
                framework="Falcon",
                framework_version="3.1.3",
                protocol="http",
                tls=False,
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python /srv/.venv/bin/gunicorn main:app",
            runtime="python 3.11.4",
            entry="command:gunicorn",
            entry_package="pypi:gunicorn 22.0.0",
            app="main:app",
            imports="falconry json",
            installed="pypi:falcon 3.1.3",
        ),
    ),
)
