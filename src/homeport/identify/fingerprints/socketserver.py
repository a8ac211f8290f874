"""A server made with the socketserver module of Python's standard library."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Sample, runtime

FINGERPRINT = Fingerprint(
    product="Python socketserver",
    kind=Kind.RUNTIME,
    matches=(Match(imports=("socketserver",), runtime="python", weight=-7),),
    version=(runtime(),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="socketserver sys",
            expect=Identity(product="Python socketserver", version="3.11.4"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="http.server socketserver",
        ),
    ),
)
