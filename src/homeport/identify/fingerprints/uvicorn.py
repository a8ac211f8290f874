"""uvicorn, the ASGI server."""

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
    reply,
)

FINGERPRINT = Fingerprint(
    product="uvicorn",
    kind=Kind.APP_SERVER,
    protocol="http",
    hosts=True,
    matches=(
        Match(packages=("pypi:uvicorn",)),
        Match(entries=("uvicorn",), runtime="python"),
        Match(imports=("uvicorn",), runtime="python"),
        Match(replies=(reply("server", r"^uvicorn\b"),), runtime="python"),
    ),
    version=(installed("pypi:uvicorn"),),
    tls=(
        Rule(TLS, (argv(r"\s--ssl-(?:certfile|keyfile)\b"),)),
        Rule(PLAIN, (argv(r"(?:^|[/\s])uvicorn\s"),)),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python3 /srv/.venv/bin/uvicorn main:app",
            runtime="python 3.11.2",
            entry="command:uvicorn",
            entry_package="pypi:uvicorn 0.30.1",
            app="main:app",
            imports="fastapi",
            installed="pypi:fastapi 0.115.0, pypi:starlette 0.38.2, pypi:uvicorn 0.30.1",
            expect=Identity(
                product="uvicorn",
                version="0.30.1",
                framework="FastAPI",
                framework_version="0.115.0",
                protocol="http",
                tls=False,
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/usr/bin/python3 serve.py",
            runtime="python 3.11.2",
            entry="script:/srv/serve.py",
            imports="starlette.applications uvicorn",
            installed="pypi:starlette 0.38.2, pypi:uvicorn 0.30.1",
            expect=Identity(
                product="uvicorn",
                version="0.30.1",
                framework="Starlette",
                framework_version="0.38.2",
                protocol="http",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/usr/bin/python3 app.py",
            runtime="python 3.11.2",
            entry="script:/srv/app.py",
            imports="http.server",
            installed="pypi:uvicorn 0.30.1",
        ),
    ),
)
