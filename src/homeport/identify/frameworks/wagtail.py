"""Wagtail, the content management system on Django."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="Wagtail",
    imports=("wagtail",),
    packages=("pypi:wagtail",),
    over=("django",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python /srv/.venv/bin/gunicorn main:app",
            runtime="python 3.11.4",
            entry="command:gunicorn",
            entry_package="pypi:gunicorn 22.0.0",
            app="main:app",
            imports="django.urls wagtail.admin",
            installed="pypi:wagtail 6.1.2",
            expect=Identity(
                product="gunicorn",
                version="22.0.0",
                framework="Wagtail",
                framework_version="6.1.2",
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
            imports="django.core.wsgi",
            installed="pypi:wagtail 6.1.2, pypi:django 5.0.6",
        ),
    ),
)
