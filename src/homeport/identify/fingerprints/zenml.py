"""ZenML's server."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Sample, installed

FINGERPRINT = Fingerprint(
    product="ZenML",
    kind=Kind.DEVTOOL,
    protocol="http",
    framework="ZenML",
    matches=(
        Match(packages=("pypi:zenml",)),
        Match(entries=("zenml",), runtime="python"),
        Match(argv=r"\bzenml\.zen_server\.zen_server_api:app\b", runtime="python"),
    ),
    version=(installed("pypi:zenml"),),
    over=("uvicorn",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8237",
            argv="/srv/.venv/bin/python /srv/.venv/bin/zenml up",
            runtime="python 3.11.4",
            entry="command:zenml",
            entry_package="pypi:zenml 0.61.0",
            expect=Identity(
                product="ZenML",
                version="0.61.0",
                framework="ZenML",
                framework_version="0.61.0",
                protocol="http",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8237",
            argv="/srv/.venv/bin/python zenml.py",
            runtime="python 3.11.4",
            entry="script:/srv/zenml.py",
            imports="http.server",
            installed="pypi:zenml 0.61.0",
        ),
    ),
)
