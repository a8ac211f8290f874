"""Spyne, for SOAP and other remote calls."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="Spyne",
    imports=("spyne",),
    packages=("pypi:spyne",),
    over=("flask",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python /srv/.venv/bin/gunicorn main:app",
            runtime="python 3.11.4",
            entry="command:gunicorn",
            entry_package="pypi:gunicorn 22.0.0",
            app="main:app",
            imports="spyne",
            installed="pypi:spyne 2.14.0",
            expect=Identity(
                product="gunicorn",
                version="22.0.0",
                framework="Spyne",
                framework_version="2.14.0",
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
            installed="pypi:spyne 2.14.0",
        ),
    ),
)
