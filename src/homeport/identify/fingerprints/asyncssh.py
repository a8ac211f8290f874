"""AsyncSSH as a server; it asks for a login unless the program says otherwise."""

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
    product="AsyncSSH",
    kind=Kind.REMOTE,
    protocol="ssh",
    matches=(Match(imports=("asyncssh",), runtime="python", weight=-3),),
    version=(installed("pypi:asyncssh"),),
    auth=(Rule("key"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8022",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="asyncssh",
            installed="pypi:asyncssh 2.14.2",
            expect=Identity(product="AsyncSSH", version="2.14.2", protocol="ssh", auth="key"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8022",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="flask gunicorn",
            installed="pypi:asyncssh 2.14.2, pypi:flask 3.0.3",
        ),
    ),
)
