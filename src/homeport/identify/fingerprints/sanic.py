"""Sanic, an asynchronous framework with its own server."""

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
    product="Sanic",
    kind=Kind.APP_SERVER,
    protocol="http",
    framework="Sanic",
    matches=(
        Match(packages=("pypi:sanic",)),
        Match(entries=("sanic",), runtime="python"),
        Match(imports=("sanic",), runtime="python"),
    ),
    version=(installed("pypi:sanic"),),
    tls=(
        Rule(TLS, (argv(r"\s--(?:cert|key|tls)\b"),)),
        Rule(PLAIN, (argv(r"(?:^|[/\s])sanic\s"),)),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python /srv/.venv/bin/sanic main:app --dev",
            runtime="python 3.11.4",
            entry="command:sanic",
            entry_package="pypi:sanic 23.12.1",
            app="main:app",
            imports="sanic",
            expect=Identity(
                product="Sanic",
                version="23.12.1",
                framework="Sanic",
                framework_version="23.12.1",
                protocol="http",
                tls=False,
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="sanic",
            installed="pypi:sanic 23.12.1",
            expect=Identity(
                product="Sanic",
                version="23.12.1",
                framework="Sanic",
                framework_version="23.12.1",
                protocol="http",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python /srv/.venv/bin/uvicorn main:app",
            runtime="python 3.11.4",
            entry="command:uvicorn",
            entry_package="pypi:uvicorn 0.30.1",
            imports="sanic",
            installed="pypi:sanic 23.12.1",
        ),
    ),
)
