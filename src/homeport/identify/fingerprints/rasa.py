"""Rasa, for conversational assistants."""

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
    product="Rasa",
    kind=Kind.MODEL_SERVER,
    protocol="http",
    framework="Rasa",
    matches=(
        Match(packages=("pypi:rasa",)),
        Match(entries=("rasa", "module:rasa_sdk", "module:rasa"), runtime="python"),
    ),
    tls=(
        Rule(TLS, (argv(r"\s--ssl-certificate\b"),)),
        Rule(PLAIN),
    ),
    auth=(
        Rule("token", (argv(r"\s(?:-t|--auth-token|--jwt-secret)\b"),)),
        Rule("none"),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:5005",
            argv="/srv/.venv/bin/python /srv/.venv/bin/rasa run --enable-api",
            runtime="python 3.11.4",
            entry="command:rasa",
            entry_package="pypi:rasa 3.6.20",
            expect=Identity(
                product="Rasa",
                version="3.6.20",
                framework="Rasa",
                framework_version="3.6.20",
                protocol="http",
                tls=False,
                auth="none",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:5005",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="fastapi uvicorn",
            installed="pypi:rasa 3.6.20, pypi:fastapi 0.115.0",
        ),
    ),
)
