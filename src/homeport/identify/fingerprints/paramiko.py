"""Paramiko as an SSH server; mostly it is a client."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Sample, installed

FINGERPRINT = Fingerprint(
    product="Paramiko",
    kind=Kind.REMOTE,
    protocol="ssh",
    matches=(
        Match(
            imports=("paramiko.server", "paramiko.ServerInterface", "paramiko.Transport"),
            runtime="python",
            weight=-3,
        ),
        Match(imports=("paramiko",), runtime="python", weight=-9),
    ),
    version=(installed("pypi:paramiko"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:2222",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="paramiko.ServerInterface socket",
            installed="pypi:paramiko 3.4.0",
            expect=Identity(product="Paramiko", version="3.4.0", protocol="ssh"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:2222",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="flask paramiko",
            installed="pypi:flask 3.0.3, pypi:paramiko 3.4.0",
        ),
    ),
)
