"""llamafile, a language model and its server in one file."""

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
    product="llamafile",
    kind=Kind.MODEL_SERVER,
    protocol="http",
    matches=(
        Match(programs=("*.llamafile", "llamafile", "llamafiler")),
        Match(argv=r"^(?:\S*/)?(?:ape\S* )?\S+\.llamafile\b", programs=("ape*", ".ape*")),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("key", (argv(r"--api-key\b"),)), Rule("none")),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="./mistral-7b.llamafile --server",
            exe="/srv/mistral-7b.llamafile",
            expect=Identity(product="llamafile", protocol="http", tls=False, auth="none"),
        ),
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/usr/bin/ape ./llava.llamafile",
            expect=Identity(product="llamafile", protocol="http", tls=False, auth="none"),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:8080", argv="/usr/bin/llama-server -m m.gguf"),),
)
