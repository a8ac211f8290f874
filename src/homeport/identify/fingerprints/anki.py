"""Anki, with the AnkiConnect add-on or as a sync server."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    installed,
    package,
)

FINGERPRINT = Fingerprint(
    product="Anki",
    kind=Kind.DESKTOP,
    protocol="http",
    matches=(
        Match(programs=("anki",)),
        Match(entries=("anki", "module:aqt", "module:anki.syncserver"), runtime="python"),
        Match(packages=("pypi:aqt", "pypi:anki")),
    ),
    version=(installed("pypi:aqt"), installed("pypi:anki"), package("deb:anki")),
    package_tells_version=False,
    roles=(Role(name="AnkiConnect", ports=(8765,), auth=(Rule("none"),)),),
    tls=(Rule(PLAIN),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8765",
            argv="/usr/bin/anki",
            exe="/usr/bin/python3.11",
            runtime="python 3.11.4",
            entry="command:anki",
            installed="pypi:aqt 24.4.1",
            expect=Identity(
                product="Anki", version="24.4.1", protocol="http", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8765",
            argv="/usr/bin/python3 app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="genanki",
        ),
    ),
)
