"""asyncua as an OPC UA server."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Sample, installed

FINGERPRINT = Fingerprint(
    product="asyncua",
    kind=Kind.IOT,
    protocol="opcua",
    matches=(
        Match(packages=("pypi:asyncua",)),
        Match(entries=("uaserver",), runtime="python"),
        Match(imports=("asyncua", "asyncua.server"), runtime="python", weight=-1),
    ),
    version=(installed("pypi:asyncua"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:4840",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="asyncua asyncio",
            installed="pypi:asyncua 1.1.0",
            expect=Identity(product="asyncua", version="1.1.0", protocol="opcua"),
        ),
        Sample(
            door="tcp 127.0.0.1:4840",
            argv="/srv/.venv/bin/python /srv/.venv/bin/uaserver",
            runtime="python 3.11.4",
            entry="command:uaserver",
            entry_package="pypi:asyncua 1.1.0",
            expect=Identity(product="asyncua", version="1.1.0", protocol="opcua"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:4840",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="flask gunicorn",
            installed="pypi:asyncua 1.1.0, pypi:flask 3.0.3",
        ),
    ),
)
