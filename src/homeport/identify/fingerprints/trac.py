"""Trac, tickets and a wiki."""

from homeport.identify.fingerprint import (
    PLAIN,
    TLS,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    argv,
)

FINGERPRINT = Fingerprint(
    product="Trac",
    kind=Kind.DEVTOOL,
    protocol="http",
    framework="Trac",
    matches=(
        Match(packages=("pypi:trac",)),
        Match(entries=("tracd",), runtime="python"),
    ),
    tls=(
        Rule(TLS, (argv(r"\s--certfile\b"),)),
        Rule(PLAIN),
    ),
    auth=(Rule("password", (argv(r"\s(?:-a|--auth|--basic-auth)\b"),)),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python /srv/.venv/bin/tracd --port 8000 /srv/trac",
            runtime="python 3.11.4",
            entry="command:tracd",
            entry_package="pypi:trac 1.6.0",
            expect=Identity(
                product="Trac",
                version="1.6.0",
                framework="Trac",
                framework_version="1.6.0",
                protocol="http",
                tls=False,
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python tracd.py",
            runtime="python 3.11.4",
            entry="script:/srv/tracd.py",
            imports="http.server",
            installed="pypi:trac 1.6.0",
        ),
    ),
)
