"""Plone, the content management system on Zope."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="Plone",
    imports=("Products.CMFPlone", "plone.restapi"),
    packages=("pypi:products-cmfplone",),
    over=("zope",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python /srv/.venv/bin/gunicorn main:app",
            runtime="python 3.11.4",
            entry="command:gunicorn",
            entry_package="pypi:gunicorn 22.0.0",
            app="main:app",
            imports="Products.CMFPlone Zope2",
            installed="pypi:products-cmfplone 6.0.11",
            expect=Identity(
                product="gunicorn",
                version="22.0.0",
                framework="Plone",
                framework_version="6.0.11",
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
            imports="Zope2 plone.testing",
            installed="pypi:products-cmfplone 6.0.11",
        ),
    ),
)
