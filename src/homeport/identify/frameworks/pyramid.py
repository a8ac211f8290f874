"""Pyramid."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="Pyramid",
    imports=("pyramid",),
    packages=("pypi:pyramid",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python /srv/.venv/bin/gunicorn main:app",
            runtime="python 3.11.4",
            entry="command:gunicorn",
            entry_package="pypi:gunicorn 22.0.0",
            app="main:app",
            imports="pyramid.config pyramid.response",
            installed="pypi:pyramid 2.0.2",
            expect=Identity(
                product="gunicorn",
                version="22.0.0",
                framework="Pyramid",
                framework_version="2.0.2",
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
            imports="json os",
            installed="pypi:pyramid 2.0.2",
        ),
    ),
)
