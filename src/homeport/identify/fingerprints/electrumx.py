"""ElectrumX, a server for Bitcoin wallets."""

from homeport.identify.fingerprint import (
    TLS,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
)

FINGERPRINT = Fingerprint(
    product="ElectrumX",
    kind=Kind.NETWORK,
    protocol="electrum",
    matches=(
        Match(packages=("pypi:e-x", "pypi:electrumx")),
        Match(entries=("electrumx_server", "script:electrumx_server"), runtime="python"),
    ),
    roles=(
        Role(name="TLS", ports=(50002,), tls=(Rule(TLS),)),
        Role(name="RPC", ports=(8000,), protocol="json-rpc"),
    ),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:50001",
            argv="/srv/.venv/bin/python /srv/.venv/bin/electrumx_server",
            runtime="python 3.11.4",
            entry="command:electrumx_server",
            entry_package="pypi:e-x 1.16.0",
            expect=Identity(
                product="ElectrumX", version="1.16.0", protocol="electrum", auth="none"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:50001",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="http.server",
            installed="pypi:e-x 1.16.0",
        ),
    ),
)
