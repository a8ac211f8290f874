"""Chroma, the vector database."""

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
    product="Chroma",
    kind=Kind.DATABASE,
    protocol="http",
    matches=(
        Match(packages=("pypi:chromadb",)),
        Match(entries=("chroma",), runtime="python"),
        Match(argv=r"\bchromadb\.app:app\b", runtime="python"),
    ),
    version=(installed("pypi:chromadb"),),
    tls=(
        Rule(TLS, (argv(r"\s--ssl-certfile\b"),)),
        Rule(PLAIN),
    ),
    auth=(
        Rule("token", (environ("CHROMA_SERVER_AUTHN_PROVIDER", r"\.token"),)),
        Rule("password", (environ("CHROMA_SERVER_AUTHN_PROVIDER", r"\."),)),
        Rule("none"),
    ),
    over=("uvicorn",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python /srv/.venv/bin/chroma run --path data --port 8000",
            runtime="python 3.11.4",
            entry="command:chroma",
            entry_package="pypi:chromadb 0.5.3",
            expect=Identity(
                product="Chroma", version="0.5.3", protocol="http", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.venv/bin/python chroma.py",
            runtime="python 3.11.4",
            entry="script:/srv/chroma.py",
            imports="http.server",
            installed="pypi:chromadb 0.5.3",
        ),
    ),
)
