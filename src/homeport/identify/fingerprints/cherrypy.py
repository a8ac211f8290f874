"""CherryPy, a framework that brings its own server."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Sample, installed

FINGERPRINT = Fingerprint(
    product="CherryPy",
    kind=Kind.APP_SERVER,
    protocol="http",
    framework="CherryPy",
    matches=(
        Match(packages=("pypi:cherrypy",)),
        Match(entries=("cherryd",), runtime="python"),
        Match(imports=("cherrypy",), runtime="python"),
    ),
    version=(installed("pypi:cherrypy"),),
    over=("cheroot",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python app.py 8000",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="cherrypy",
            installed="pypi:cheroot 10.0.1, pypi:cherrypy 18.10.0",
            expect=Identity(
                product="CherryPy",
                version="18.10.0",
                framework="CherryPy",
                framework_version="18.10.0",
                protocol="http",
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python /srv/.venv/bin/cherryd -i app",
            runtime="python 3.11.4",
            entry="command:cherryd",
            entry_package="pypi:cherrypy 18.10.0",
            expect=Identity(
                product="CherryPy",
                version="18.10.0",
                framework="CherryPy",
                framework_version="18.10.0",
                protocol="http",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            installed="pypi:cheroot 10.0.1, pypi:cherrypy 18.10.0",
            imports="cheroot.wsgi",
        ),
    ),
)
