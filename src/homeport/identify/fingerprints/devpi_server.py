"""devpi-server, a package index and mirror."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    installed,
)

FINGERPRINT = Fingerprint(
    product="devpi-server",
    kind=Kind.FILES,
    protocol="http",
    framework="devpi",
    framework_version=(installed("pypi:devpi-server"),),
    matches=(
        Match(packages=("pypi:devpi-server",)),
        Match(entries=("devpi-server",), runtime="python"),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:3141",
            argv="/srv/.venv/bin/python /srv/.venv/bin/devpi-server --port 3141",
            runtime="python 3.11.4",
            entry="command:devpi-server",
            entry_package="pypi:devpi-server 6.12.0",
            expect=Identity(
                product="devpi-server",
                version="6.12.0",
                framework="devpi",
                framework_version="6.12.0",
                protocol="http",
                tls=False,
                auth="none",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:3141",
            argv="/srv/.venv/bin/python devpi_server.py",
            runtime="python 3.11.4",
            entry="script:/srv/devpi_server.py",
            imports="http.server",
            installed="pypi:devpi-server 6.12.0",
        ),
    ),
)
