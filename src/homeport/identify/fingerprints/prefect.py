"""Prefect's server and page."""

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
    environ,
    installed,
)

FINGERPRINT = Fingerprint(
    product="Prefect",
    kind=Kind.DEVTOOL,
    protocol="http",
    framework="Prefect",
    matches=(
        Match(packages=("pypi:prefect",)),
        Match(entries=("prefect",), runtime="python"),
        Match(argv=r"\bprefect\.server\.api\.server\b", runtime="python"),
    ),
    version=(installed("pypi:prefect"),),
    tls=(
        Rule(TLS, (argv(r"\s--ssl-certfile\b"),)),
        Rule(PLAIN),
    ),
    auth=(
        Rule("password", (environ("PREFECT_SERVER_API_AUTH_STRING", r"."),)),
        Rule("none"),
    ),
    over=("uvicorn",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:4200",
            argv=(
                "/srv/.venv/bin/python -m uvicorn --factory "
                "prefect.server.api.server:create_app --port 4200"
            ),
            runtime="python 3.11.4",
            entry="module:uvicorn",
            entry_package="pypi:uvicorn 0.30.1",
            installed="pypi:prefect 2.19.7",
            expect=Identity(
                product="Prefect",
                version="2.19.7",
                framework="Prefect",
                framework_version="2.19.7",
                protocol="http",
                tls=False,
                auth="none",
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:4200",
            argv="/srv/.venv/bin/python /srv/.venv/bin/prefect server start",
            runtime="python 3.11.4",
            entry="command:prefect",
            entry_package="pypi:prefect 2.19.7",
            expect=Identity(
                product="Prefect",
                version="2.19.7",
                framework="Prefect",
                framework_version="2.19.7",
                protocol="http",
                tls=False,
                auth="none",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:4200",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="http.server",
            installed="pypi:prefect 2.19.7",
        ),
    ),
)
