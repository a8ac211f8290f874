"""CoAPthon as a CoAP server."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Sample, installed

FINGERPRINT = Fingerprint(
    product="CoAPthon",
    kind=Kind.IOT,
    protocol="coap",
    matches=(Match(imports=("coapthon.server", "coapthon"), runtime="python"),),
    version=(installed("pypi:coapthon3"),),
    samples=(
        Sample(
            door="udp 127.0.0.1:5683",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="coapthon.server.coap",
            installed="pypi:coapthon3 1.0.2",
            expect=Identity(product="CoAPthon", version="1.0.2", protocol="coap"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:5683",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="flask gunicorn",
            installed="pypi:coapthon3 1.0.2, pypi:flask 3.0.3",
        ),
    ),
)
