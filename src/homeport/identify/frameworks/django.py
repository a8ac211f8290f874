"""Django, and Channels on it."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="Django",
    imports=("django", "channels"),
    packages=("pypi:django",),
    over=("python-socketio",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python /srv/.venv/bin/gunicorn main:app",
            runtime="python 3.11.4",
            entry="command:gunicorn",
            entry_package="pypi:gunicorn 22.0.0",
            app="main:app",
            imports="django.core.wsgi os",
            installed="pypi:django 5.0.6",
            expect=Identity(
                product="gunicorn",
                version="22.0.0",
                framework="Django",
                framework_version="5.0.6",
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
            imports="channels.routing os",
            installed="pypi:django 5.0.6",
            expect=Identity(
                product="gunicorn",
                version="22.0.0",
                framework="Django",
                framework_version="5.0.6",
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
            imports="flask",
            installed="pypi:django 5.0.6, pypi:flask 3.0.3",
        ),
    ),
)
