"""Dash, Plotly's framework for dashboards."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="Dash",
    imports=("dash",),
    packages=("pypi:dash",),
    over=("flask",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python /srv/.venv/bin/gunicorn main:app",
            runtime="python 3.11.4",
            entry="command:gunicorn",
            entry_package="pypi:gunicorn 22.0.0",
            app="main:app",
            imports="dash plotly.express",
            installed="pypi:dash 2.17.1",
            expect=Identity(
                product="gunicorn",
                version="22.0.0",
                framework="Dash",
                framework_version="2.17.1",
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
            imports="flask plotly",
            installed="pypi:dash 2.17.1, pypi:flask 3.0.3",
        ),
    ),
)
