"""Django's development server, `manage.py runserver`."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    installed,
)

FINGERPRINT = Fingerprint(
    product="Django runserver",
    kind=Kind.DEV_SERVER,
    protocol="http",
    hosts=True,
    framework="Django",
    framework_version=(installed("pypi:django"),),
    matches=(
        Match(entries=("script:manage.py", "django-admin", "django"), argv=r"\srunserver(?:\s|$)"),
        Match(imports=("django",), runtime="python", argv=r"\srunserver(?:\s|$)"),
        Match(imports=("django.core.management",), runtime="python", weight=-6),
    ),
    version=(installed("pypi:django"),),
    package_tells_version=False,
    tls=(Rule(PLAIN),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python manage.py runserver 8000",
            runtime="python 3.11.4",
            entry="script:/srv/manage.py",
            imports="django.core.management",
            installed="pypi:django 5.0.6",
            expect=Identity(
                product="Django runserver",
                version="5.0.6",
                framework="Django",
                framework_version="5.0.6",
                protocol="http",
                tls=False,
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python shop.py runserver 127.0.0.1:8000 --noreload",
            runtime="python 3.11.4",
            entry="script:/srv/shop.py",
            imports="django.conf django.core.management",
            installed="pypi:django 5.0.6",
            expect=Identity(
                product="Django runserver",
                version="5.0.6",
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
            argv="/srv/.venv/bin/python manage.py runserver_plus --cert-file c.pem",
            runtime="python 3.11.4",
            entry="script:/srv/manage.py",
            installed="pypi:django 5.0.6",
            imports="django.core.management",
        ),
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python /srv/.venv/bin/gunicorn shop.wsgi",
            runtime="python 3.11.4",
            entry="command:gunicorn",
            entry_package="pypi:gunicorn 22.0.0",
            imports="django.core.wsgi",
            installed="pypi:django 5.0.6",
        ),
    ),
)
