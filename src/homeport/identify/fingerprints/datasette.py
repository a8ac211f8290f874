"""Datasette, SQLite files as pages and JSON."""

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
    product="Datasette",
    kind=Kind.DATABASE,
    protocol="http",
    framework="Datasette",
    matches=(
        Match(packages=("pypi:datasette",)),
        Match(entries=("datasette",), runtime="python"),
    ),
    tls=(
        Rule(TLS, (argv(r"\s--ssl-(?:keyfile|certfile)\b"),)),
        Rule(PLAIN),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8001",
            argv="/srv/.venv/bin/python /srv/.venv/bin/datasette serve shop.db",
            runtime="python 3.11.4",
            entry="command:datasette",
            entry_package="pypi:datasette 0.64.8",
            expect=Identity(
                product="Datasette",
                version="0.64.8",
                framework="Datasette",
                framework_version="0.64.8",
                protocol="http",
                tls=False,
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:8001",
            argv=(
                "/srv/.venv/bin/python /srv/.venv/bin/datasette shop.db --ssl-keyfile "
                "k.pem --ssl-certfile c.pem"
            ),
            runtime="python 3.11.4",
            entry="command:datasette",
            entry_package="pypi:datasette 0.64.8",
            expect=Identity(
                product="Datasette",
                version="0.64.8",
                framework="Datasette",
                framework_version="0.64.8",
                protocol="http",
                tls=True,
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8001",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="fastapi uvicorn",
            installed="pypi:datasette 0.64.8, pypi:fastapi 0.115.0",
        ),
    ),
)
