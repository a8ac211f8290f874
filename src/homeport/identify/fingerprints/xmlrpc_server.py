"""The XML-RPC server of Python's standard library."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Sample, runtime

FINGERPRINT = Fingerprint(
    product="Python xmlrpc.server",
    kind=Kind.APP_SERVER,
    protocol="http",
    matches=(
        Match(entries=("module:xmlrpc.server",), runtime="python"),
        Match(imports=("xmlrpc.server", "SimpleXMLRPCServer"), runtime="python", weight=-2),
    ),
    version=(runtime(),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="http.server xmlrpc.server",
            expect=Identity(product="Python xmlrpc.server", version="3.11.4", protocol="http"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="xmlrpc.client http.server",
        ),
    ),
)
