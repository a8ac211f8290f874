"""Seldon's MLServer: HTTP, gRPC and metrics each on their own port."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Role, Sample

FINGERPRINT = Fingerprint(
    product="MLServer",
    kind=Kind.MODEL_SERVER,
    protocol="http",
    matches=(
        Match(packages=("pypi:mlserver",)),
        Match(entries=("mlserver",), runtime="python"),
    ),
    roles=(
        Role(name="gRPC", ports=(8081,), protocol="grpc"),
        Role(name="metrics", ports=(8082,), protocol="http"),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/srv/.venv/bin/python /srv/.venv/bin/mlserver start .",
            runtime="python 3.11.4",
            entry="command:mlserver",
            entry_package="pypi:mlserver 1.6.0",
            expect=Identity(product="MLServer", version="1.6.0", protocol="http"),
        ),
        Sample(
            door="tcp 127.0.0.1:8081",
            argv="/srv/.venv/bin/python /srv/.venv/bin/mlserver start .",
            runtime="python 3.11.4",
            entry="command:mlserver",
            entry_package="pypi:mlserver 1.6.0",
            expect=Identity(product="MLServer", version="1.6.0", protocol="grpc"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/srv/.venv/bin/python mlserver.py",
            runtime="python 3.11.4",
            entry="script:/srv/mlserver.py",
            imports="http.server",
            installed="pypi:mlserver 1.6.0",
        ),
    ),
)
