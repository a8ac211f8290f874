"""Synapse, the Matrix home server."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    installed,
)

FINGERPRINT = Fingerprint(
    product="Synapse",
    kind=Kind.CHAT,
    protocol="http",
    framework="Synapse",
    matches=(
        Match(packages=("pypi:matrix-synapse",)),
        Match(
            entries=("module:synapse.app.*", "synapse_homeserver", "synapse_worker"),
            runtime="python",
        ),
    ),
    version=(
        installed("pypi:matrix-synapse"),
        installed("deb:matrix-synapse*"),
    ),
    roles=(
        Role(
            name="metrics", ports=(9000, 9001), protocol="http", framework="", auth=(Rule("none"),)
        ),
        Role(name="replication", ports=(9093,), protocol="http", framework="", auth=(Rule("key"),)),
    ),
    auth=(Rule("password"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8008",
            argv="/srv/.venv/bin/python -m synapse.app.homeserver -c homeserver.yaml",
            runtime="python 3.11.4",
            entry="module:synapse.app.homeserver",
            entry_package="pypi:matrix-synapse 1.110.0",
            expect=Identity(
                product="Synapse",
                version="1.110.0",
                framework="Synapse",
                framework_version="1.110.0",
                protocol="http",
                auth="password",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8008",
            argv="/srv/.venv/bin/python /srv/.venv/bin/twistd -n web",
            runtime="python 3.11.4",
            entry="command:twistd",
            entry_package="pypi:twisted 24.3.0",
        ),
    ),
)
