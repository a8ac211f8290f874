"""wsgiref, the WSGI reference server of the standard library; Bottle runs on it by default."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Sample, runtime

FINGERPRINT = Fingerprint(
    product="wsgiref",
    kind=Kind.DEV_SERVER,
    protocol="http",
    hosts=True,
    matches=(
        Match(entries=("module:wsgiref.simple_server", "bottle"), runtime="python"),
        Match(imports=("wsgiref.simple_server", "wsgiref"), runtime="python", weight=-3),
        Match(imports=("bottle",), runtime="python", weight=-5),
        # Its exporter is a wsgiref server in a thread.
        Match(imports=("prometheus_client",), runtime="python", weight=-9),
    ),
    version=(runtime(),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="wsgiref.simple_server",
            expect=Identity(product="wsgiref", version="3.11.4", protocol="http"),
        ),
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="bottle",
            installed="pypi:bottle 0.12.25",
            expect=Identity(
                product="wsgiref",
                version="3.11.4",
                framework="Bottle",
                framework_version="0.12.25",
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
            imports="bottle waitress",
            installed="pypi:bottle 0.12.25, pypi:waitress 3.0.0",
        ),
    ),
)
