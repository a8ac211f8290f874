"""python-lsp-server over TCP or WebSocket."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    argv,
)

FINGERPRINT = Fingerprint(
    product="python-lsp-server",
    kind=Kind.EDITOR,
    protocol="lsp",
    matches=(
        Match(packages=("pypi:python-lsp-server",)),
        Match(entries=("pylsp", "module:pylsp"), runtime="python"),
    ),
    roles=(
        Role(name="WebSocket", when=(argv(r"\s--ws\b"),), protocol="websocket", never_probe=True),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    never_probe=True,
    samples=(
        Sample(
            door="tcp 127.0.0.1:2087",
            argv="/srv/.venv/bin/python /srv/.venv/bin/pylsp --tcp --port 2087",
            runtime="python 3.11.4",
            entry="command:pylsp",
            entry_package="pypi:python-lsp-server 1.11.0",
            expect=Identity(
                product="python-lsp-server",
                version="1.11.0",
                protocol="lsp",
                tls=False,
                auth="none",
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:2088",
            argv="/srv/.venv/bin/python /srv/.venv/bin/pylsp --ws --port 2088",
            runtime="python 3.11.4",
            entry="command:pylsp",
            entry_package="pypi:python-lsp-server 1.11.0",
            expect=Identity(
                product="python-lsp-server",
                version="1.11.0",
                protocol="websocket",
                tls=False,
                auth="none",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:2087",
            argv="/srv/.venv/bin/python pylsp.py",
            runtime="python 3.11.4",
            entry="script:/srv/pylsp.py",
            imports="http.server",
            installed="pypi:python-lsp-server 1.11.0",
        ),
    ),
)
