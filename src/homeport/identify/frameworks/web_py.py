"""web.py; its short module name is only believed when nothing else is imported."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="web.py",
    packages=("pypi:web-py",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python /srv/.venv/bin/gunicorn main:app",
            runtime="python 3.11.4",
            entry="command:gunicorn",
            entry_package="pypi:gunicorn 22.0.0",
            app="main:app",
            installed="pypi:web-py 0.62",
            declared="pypi:web-py",
            expect=Identity(
                product="gunicorn",
                version="22.0.0",
                framework="web.py",
                framework_version="0.62",
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
            imports="web flask",
            installed="pypi:web-py 0.62, pypi:flask 3.0.3",
            declared="pypi:web-py",
        ),
    ),
)
