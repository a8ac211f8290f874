"""Arize Phoenix, traces of model calls."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    environ,
)

FINGERPRINT = Fingerprint(
    product="Arize Phoenix",
    kind=Kind.MONITORING,
    protocol="http",
    framework="Arize Phoenix",
    matches=(
        Match(packages=("pypi:arize-phoenix",)),
        Match(entries=("phoenix",), runtime="python"),
    ),
    roles=(Role(name="collector", ports=(4317,), protocol="grpc", framework=""),),
    auth=(
        Rule("password", (environ("PHOENIX_ENABLE_AUTH", r"(?i)^(?:true|1)$"),)),
        Rule("none"),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:6006",
            argv="/srv/.venv/bin/python /srv/.venv/bin/phoenix serve",
            runtime="python 3.11.4",
            entry="command:phoenix",
            entry_package="pypi:arize-phoenix 4.12.0",
            expect=Identity(
                product="Arize Phoenix",
                version="4.12.0",
                framework="Arize Phoenix",
                framework_version="4.12.0",
                protocol="http",
                auth="none",
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:4317",
            argv="/srv/.venv/bin/python /srv/.venv/bin/phoenix serve",
            runtime="python 3.11.4",
            entry="command:phoenix",
            entry_package="pypi:arize-phoenix 4.12.0",
            expect=Identity(
                product="Arize Phoenix", version="4.12.0", protocol="grpc", auth="none"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:6006",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="fastapi uvicorn",
            installed="pypi:arize-phoenix 4.12.0, pypi:fastapi 0.115.0",
        ),
    ),
)
