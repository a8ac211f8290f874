"""Flask."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="Flask",
    # The others are ready-made applications, written with Flask, that servers are pointed at.
    imports=("flask", "httpbin", "flask_appbuilder", "superset.app"),
    packages=("pypi:flask",),
    over=("python-socketio",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python /srv/.venv/bin/gunicorn main:app",
            runtime="python 3.11.4",
            entry="command:gunicorn",
            entry_package="pypi:gunicorn 22.0.0",
            app="main:app",
            imports="flask",
            installed="pypi:flask 3.0.3",
            expect=Identity(
                product="gunicorn",
                version="22.0.0",
                framework="Flask",
                framework_version="3.0.3",
                protocol="http",
                tls=False,
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python /srv/.venv/bin/gunicorn main:app",
            runtime="python 3.11.4",
            entry="command:gunicorn",
            entry_package="pypi:gunicorn 22.0.0",
            app="main:app",
            imports="flask flask_socketio socketio",
            installed="pypi:flask 3.0.3",
            expect=Identity(
                product="gunicorn",
                version="22.0.0",
                framework="Flask",
                framework_version="3.0.3",
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
            imports="bottle",
            installed="pypi:flask 3.0.3, pypi:bottle 0.12.25",
        ),
    ),
)
