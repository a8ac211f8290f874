"""gevent's own WSGI server, gevent.pywsgi."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Sample, installed

FINGERPRINT = Fingerprint(
    product="gevent",
    kind=Kind.APP_SERVER,
    protocol="http",
    hosts=True,
    matches=(
        Match(entries=("module:gevent.pywsgi",), runtime="python"),
        Match(imports=("gevent.pywsgi", "gevent.server", "geventwebsocket"), runtime="python"),
    ),
    version=(installed("pypi:gevent"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="flask gevent.pywsgi",
            installed="pypi:flask 3.0.3, pypi:gevent 24.2.1",
            expect=Identity(
                product="gevent",
                version="24.2.1",
                framework="Flask",
                framework_version="3.0.3",
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
            installed="pypi:gevent 24.2.1",
            imports="gevent.monkey http.server",
        ),
    ),
)
