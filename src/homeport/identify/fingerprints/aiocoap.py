"""aiocoap as a CoAP server."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Sample, installed

FINGERPRINT = Fingerprint(
    product="aiocoap",
    kind=Kind.IOT,
    protocol="coap",
    matches=(
        Match(packages=("pypi:aiocoap",)),
        Match(entries=("aiocoap-fileserver", "aiocoap-rd", "aiocoap-proxy"), runtime="python"),
        Match(imports=("aiocoap",), runtime="python", weight=-1),
    ),
    version=(installed("pypi:aiocoap"),),
    samples=(
        Sample(
            door="udp 127.0.0.1:5683",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="aiocoap aiocoap.resource",
            installed="pypi:aiocoap 0.4.7",
            expect=Identity(product="aiocoap", version="0.4.7", protocol="coap"),
        ),
        Sample(
            door="udp [::1]:5683",
            argv="/srv/.venv/bin/python /srv/.venv/bin/aiocoap-fileserver /srv",
            runtime="python 3.11.4",
            entry="command:aiocoap-fileserver",
            entry_package="pypi:aiocoap 0.4.7",
            expect=Identity(product="aiocoap", version="0.4.7", protocol="coap"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:5683",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="flask gunicorn",
            installed="pypi:aiocoap 0.4.7, pypi:flask 3.0.3",
        ),
    ),
)
