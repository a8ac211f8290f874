"""pymodbus as a server of Modbus registers."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    installed,
)

FINGERPRINT = Fingerprint(
    product="pymodbus",
    kind=Kind.IOT,
    protocol="modbus",
    matches=(
        Match(packages=("pypi:pymodbus",)),
        Match(entries=("pymodbus.server", "pymodbus.simulator"), runtime="python"),
        Match(imports=("pymodbus.server", "pymodbus.datastore"), runtime="python"),
        Match(imports=("pymodbus",), runtime="python", weight=-6),
    ),
    version=(installed("pypi:pymodbus"),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:502",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="pymodbus.datastore pymodbus.server",
            installed="pypi:pymodbus 3.6.9",
            expect=Identity(product="pymodbus", version="3.6.9", protocol="modbus", auth="none"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:502",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            installed="pypi:aiohttp 3.9.5, pypi:pymodbus 3.6.9",
            imports="pymodbus.client aiohttp.web",
        ),
    ),
)
