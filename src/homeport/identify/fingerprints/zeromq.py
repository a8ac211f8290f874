"""A ZeroMQ socket of a Python program."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Sample, installed

FINGERPRINT = Fingerprint(
    product="ZeroMQ",
    kind=Kind.BROKER,
    protocol="zmtp",
    matches=(Match(imports=("zmq",), runtime="python", weight=-2),),
    version=(installed("pypi:pyzmq"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:5555",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="zmq",
            installed="pypi:pyzmq 26.0.3",
            expect=Identity(product="ZeroMQ", version="26.0.3", protocol="zmtp"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:5555",
            argv="/srv/.venv/bin/python -m ipykernel_launcher -f k.json",
            runtime="python 3.11.4",
            entry="module:ipykernel_launcher",
            entry_package="pypi:ipykernel 6.29.5",
            installed="pypi:pyzmq 26.0.3",
        ),
        Sample(
            door="tcp 127.0.0.1:5555",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            installed="pypi:pyzmq 26.0.3",
            imports="fastapi uvicorn zmq",
        ),
    ),
)
