"""Infinity, which serves embeddings."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    argv,
    environ,
)

FINGERPRINT = Fingerprint(
    product="Infinity",
    kind=Kind.MODEL_SERVER,
    protocol="http",
    framework="Infinity",
    matches=(
        Match(packages=("pypi:infinity-emb",)),
        Match(entries=("infinity_emb",), runtime="python"),
    ),
    auth=(
        Rule(
            "key",
            (
                argv(r"\s--api[-_]key\b"),
                environ("INFINITY_API_KEY", r"."),
            ),
        ),
        Rule("none"),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:7997",
            argv="/srv/.venv/bin/python /srv/.venv/bin/infinity_emb v2 --model-id m",
            runtime="python 3.11.4",
            entry="command:infinity_emb",
            entry_package="pypi:infinity-emb 0.0.52",
            expect=Identity(
                product="Infinity",
                version="0.0.52",
                framework="Infinity",
                framework_version="0.0.52",
                protocol="http",
                auth="none",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:7997",
            argv="/srv/.venv/bin/python infinity_emb.py",
            runtime="python 3.11.4",
            entry="script:/srv/infinity_emb.py",
            imports="http.server",
            installed="pypi:infinity-emb 0.0.52",
        ),
    ),
)
