"""gRPC for Python, which is client and server."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Sample, installed

FINGERPRINT = Fingerprint(
    product="grpcio",
    kind=Kind.APP_SERVER,
    protocol="grpc",
    framework="gRPC",
    framework_version=(installed("pypi:grpcio"),),
    matches=(
        Match(imports=("grpc", "grpc.aio"), runtime="python", weight=-1),
        Match(imports=("grpclib.server", "grpclib"), runtime="python", weight=-2),
    ),
    version=(
        installed("pypi:grpcio"),
        installed("pypi:grpclib"),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:50051",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="concurrent.futures grpc",
            installed="pypi:grpcio 1.64.1",
            expect=Identity(
                product="grpcio",
                version="1.64.1",
                framework="gRPC",
                framework_version="1.64.1",
                protocol="grpc",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:50051",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            installed="pypi:grpcio 1.64.1, pypi:uvicorn 0.30.1",
            imports="fastapi grpc uvicorn",
        ),
    ),
)
