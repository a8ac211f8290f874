"""eventlet's own WSGI server, eventlet.wsgi."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Sample, installed

FINGERPRINT = Fingerprint(
    product="eventlet",
    kind=Kind.APP_SERVER,
    protocol="http",
    hosts=True,
    matches=(
        Match(imports=("eventlet.wsgi",), runtime="python"),
        # It is loaded by many that only want its threads.
        Match(imports=("eventlet",), runtime="python", weight=-4),
    ),
    version=(installed("pypi:eventlet"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="eventlet eventlet.wsgi",
            installed="pypi:eventlet 0.36.1",
            expect=Identity(product="eventlet", version="0.36.1", protocol="http"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            installed="pypi:eventlet 0.36.1, pypi:tornado 6.4",
            imports="eventlet.green tornado.web",
        ),
    ),
)
