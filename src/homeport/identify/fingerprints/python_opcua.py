"""python-opcua (FreeOpcUa) as an OPC UA server."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Sample, installed

FINGERPRINT = Fingerprint(
    product="python-opcua",
    kind=Kind.IOT,
    protocol="opcua",
    matches=(Match(imports=("opcua",), runtime="python", weight=-1),),
    version=(installed("pypi:opcua"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:4840",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="opcua opcua.server",
            installed="pypi:opcua 0.98.13",
            expect=Identity(product="python-opcua", version="0.98.13", protocol="opcua"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:4840",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="http.server",
            installed="pypi:opcua 0.98.13",
        ),
    ),
)
