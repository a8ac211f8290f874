"""CherryPy, where another server runs its application."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="CherryPy",
    imports=("cherrypy",),
    packages=("pypi:cherrypy",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python /srv/.venv/bin/gunicorn main:app",
            runtime="python 3.11.4",
            entry="command:gunicorn",
            entry_package="pypi:gunicorn 22.0.0",
            app="main:app",
            imports="cherrypy",
            installed="pypi:cherrypy 18.10.0",
            expect=Identity(
                product="gunicorn",
                version="22.0.0",
                framework="CherryPy",
                framework_version="18.10.0",
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
            installed="pypi:cherrypy 18.10.0",
        ),
    ),
)
