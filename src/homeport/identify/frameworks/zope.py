"""Zope, the object publisher."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="Zope",
    imports=("Zope2", "ZPublisher", "OFS"),
    packages=("pypi:zope",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python /srv/.venv/bin/gunicorn main:app",
            runtime="python 3.11.4",
            entry="command:gunicorn",
            entry_package="pypi:gunicorn 22.0.0",
            app="main:app",
            imports="Zope2 ZPublisher",
            installed="pypi:zope 5.10",
            expect=Identity(
                product="gunicorn",
                version="22.0.0",
                framework="Zope",
                framework_version="5.10",
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
            imports="zope.interface pyramid.config",
            installed="pypi:zope 5.10",
        ),
    ),
)
