"""FastChat: controller, workers and interfaces for chat models."""

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
    product="FastChat",
    kind=Kind.MODEL_SERVER,
    protocol="http",
    framework="FastChat",
    matches=(
        Match(packages=("pypi:fschat",)),
        Match(entries=("module:fastchat.serve.*",), runtime="python"),
    ),
    tls=(
        Rule(TLS, (argv(r"\s--ssl\b"),)),
        Rule(PLAIN),
    ),
    auth=(
        Rule("key", (argv(r"\s--api-keys\b"),)),
        Rule("none"),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:21001",
            argv="/srv/.venv/bin/python -m fastchat.serve.controller --port 21001",
            runtime="python 3.11.4",
            entry="module:fastchat.serve.controller",
            entry_package="pypi:fschat 0.2.36",
            expect=Identity(
                product="FastChat",
                version="0.2.36",
                framework="FastChat",
                framework_version="0.2.36",
                protocol="http",
                tls=False,
                auth="none",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:21001",
            argv="/srv/.venv/bin/python controller.py",
            runtime="python 3.11.4",
            entry="script:/srv/controller.py",
            imports="http.server",
            installed="pypi:fschat 0.2.36",
        ),
    ),
)
