"""BACpypes as a BACnet device."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Sample, installed

FINGERPRINT = Fingerprint(
    product="BACpypes",
    kind=Kind.IOT,
    protocol="bacnet",
    matches=(
        Match(packages=("pypi:bacpypes3", "pypi:bacpypes")),
        Match(imports=("bacpypes3", "bacpypes"), runtime="python"),
    ),
    version=(
        installed("pypi:bacpypes3"),
        installed("pypi:bacpypes"),
    ),
    never_probe=True,
    samples=(
        Sample(
            door="udp 0.0.0.0:47808",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="bacpypes3.app",
            installed="pypi:bacpypes3 0.0.98",
            expect=Identity(product="BACpypes", version="0.0.98", protocol="bacnet"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:47808",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="fastapi uvicorn",
            installed="pypi:bacpypes3 0.0.98, pypi:fastapi 0.115.0",
        ),
    ),
)
