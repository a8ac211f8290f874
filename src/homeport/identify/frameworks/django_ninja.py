"""Django Ninja, for typed interfaces on Django."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="Django Ninja",
    imports=("ninja", "ninja_extra"),
    packages=("pypi:django-ninja",),
    over=("django",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python /srv/.venv/bin/gunicorn main:app",
            runtime="python 3.11.4",
            entry="command:gunicorn",
            entry_package="pypi:gunicorn 22.0.0",
            app="main:app",
            imports="django.urls ninja",
            installed="pypi:django-ninja 1.2.1",
            expect=Identity(
                product="gunicorn",
                version="22.0.0",
                framework="Django Ninja",
                framework_version="1.2.1",
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
            imports="django.urls rest_framework",
            installed="pypi:django-ninja 1.2.1, pypi:django 5.0.6",
        ),
    ),
)
