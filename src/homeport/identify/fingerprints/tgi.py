"""Text Generation Inference of Hugging Face."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    argv,
)

FINGERPRINT = Fingerprint(
    product="Text Generation Inference",
    kind=Kind.MODEL_SERVER,
    protocol="http",
    matches=(
        Match(
            programs=(
                "text-generation-launcher",
                "text-generation-router",
                "text-generation-router-v2",
                "text-generation-router-v3",
            )
        ),
        Match(programs=("text-generation*",), title=r"\S*text-generation-(?:launcher|router)"),
        Match(packages=("cargo:text-generation-router*",)),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("key", (argv(r"--api-key\b"),)), Rule("none")),
    probes=("tgi",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="text-generation-router --port 3000",
            exe="/usr/local/bin/text-generation-router",
            expect=Identity(
                product="Text Generation Inference", protocol="http", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:8080", argv="/usr/local/bin/text-embeddings-router"),),
)
