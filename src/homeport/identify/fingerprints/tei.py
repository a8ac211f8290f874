"""Text Embeddings Inference of Hugging Face."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    argv,
    environ,
    option,
)

FINGERPRINT = Fingerprint(
    product="Text Embeddings Inference",
    kind=Kind.MODEL_SERVER,
    protocol="http",
    matches=(
        Match(programs=("text-embeddings-router",)),
        Match(packages=("cargo:text-embeddings-router", "brew:text-embeddings-inference")),
    ),
    roles=(
        Role(
            name="metrics", when=(option("--prometheus-port"),), ports=(9000,), auth=(Rule("none"),)
        ),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("key", (argv(r"--api-key\b"), environ("API_KEY"))), Rule("none")),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/usr/local/bin/text-embeddings-router --model-id m --port 8080",
            package="cargo:text-embeddings-router 1.5.0",
            expect=Identity(
                product="Text Embeddings Inference",
                version="1.5.0",
                protocol="http",
                tls=False,
                auth="none",
            ),
        ),
    ),
    near_misses=(
        Sample(door="tcp 127.0.0.1:3000", argv="/usr/local/bin/text-generation-launcher"),
    ),
)
