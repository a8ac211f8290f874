"""txtai's interface to semantic search."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Sample, installed

FINGERPRINT = Fingerprint(
    product="txtai",
    kind=Kind.MODEL_SERVER,
    protocol="http",
    framework="txtai",
    matches=(
        Match(packages=("pypi:txtai",)),
        Match(entries=("txtai",), runtime="python"),
        Match(argv=r"\btxtai\.api:app\b", runtime="python"),
    ),
    version=(installed("pypi:txtai"),),
    over=("uvicorn",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python /srv/.venv/bin/uvicorn txtai.api:app",
            runtime="python 3.11.4",
            entry="command:uvicorn",
            entry_package="pypi:uvicorn 0.30.1",
            installed="pypi:txtai 7.3.0",
            expect=Identity(
                product="txtai",
                version="7.3.0",
                framework="txtai",
                framework_version="7.3.0",
                protocol="http",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python txtai.py",
            runtime="python 3.11.4",
            entry="script:/srv/txtai.py",
            imports="http.server",
            installed="pypi:txtai 7.3.0",
        ),
    ),
)
