"""pysnmp as an agent."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Sample, installed

FINGERPRINT = Fingerprint(
    product="pysnmp",
    kind=Kind.NETWORK,
    protocol="snmp",
    matches=(
        Match(packages=("pypi:pysnmp",)),
        Match(imports=("pysnmp",), runtime="python", weight=-2),
        # The same module has been published under several names.
        Match(imports=("pysnmp",), installed=("pypi:pysnmp-lextudio", "pypi:pysnmplib"), weight=-2),
    ),
    version=(installed("pypi:pysnmp*"),),
    samples=(
        Sample(
            door="udp 127.0.0.1:1161",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="pysnmp.entity.rfc3413 pysnmp.carrier.asyncio",
            installed="pypi:pysnmp 6.2.5",
            expect=Identity(product="pysnmp", version="6.2.5", protocol="snmp"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:161",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="fastapi uvicorn",
            installed="pypi:pysnmp 6.2.5, pypi:fastapi 0.115.0",
        ),
    ),
)
