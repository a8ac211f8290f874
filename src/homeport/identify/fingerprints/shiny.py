"""Shiny for Python."""

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
    installed,
)

FINGERPRINT = Fingerprint(
    product="Shiny",
    kind=Kind.APP_SERVER,
    protocol="http",
    framework="Shiny",
    matches=(
        Match(packages=("pypi:shiny",)),
        Match(entries=("shiny",), runtime="python"),
        Match(imports=("shiny",), runtime="python", weight=3),
    ),
    version=(installed("pypi:shiny"),),
    tls=(
        Rule(TLS, (argv(r"\s--ssl-certfile\b"),)),
        Rule(PLAIN, (argv(r"\bshiny\s+run\b"),)),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python /srv/.venv/bin/shiny run --reload app.py",
            runtime="python 3.11.4",
            entry="command:shiny",
            entry_package="pypi:shiny 0.10.2",
            imports="shiny",
            expect=Identity(
                product="Shiny",
                version="0.10.2",
                framework="Shiny",
                framework_version="0.10.2",
                protocol="http",
                tls=False,
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="fastapi uvicorn",
            installed="pypi:shiny 0.10.2, pypi:fastapi 0.115.0",
        ),
    ),
)
