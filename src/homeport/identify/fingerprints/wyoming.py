"""Servers of the Wyoming protocol, by which voice assistants share parts."""

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
    product="Wyoming",
    kind=Kind.IOT,
    protocol="wyoming",
    matches=(
        Match(entries=("module:wyoming_*",), runtime="python"),
        Match(imports=("wyoming.server",), runtime="python"),
    ),
    version=(installed("pypi:wyoming"),),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 0.0.0.0:10300",
            argv="/srv/.venv/bin/python -m wyoming_faster_whisper --uri tcp://0.0.0.0:10300",
            runtime="python 3.11.4",
            entry="module:wyoming_faster_whisper",
            entry_package="pypi:wyoming-faster-whisper 2.1.0",
            installed="pypi:wyoming 1.5.4",
            expect=Identity(
                product="Wyoming", version="1.5.4", protocol="wyoming", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:10300",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="aiohttp.web",
            installed="pypi:wyoming 1.5.4, pypi:aiohttp 3.9.5",
        ),
    ),
)
