"""LM Studio, which runs language models on the desktop."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
)

FINGERPRINT = Fingerprint(
    product="LM Studio",
    kind=Kind.MODEL_SERVER,
    protocol="http",
    matches=(
        Match(programs=("lm-studio", "LM-Studio*", "LM Studio", "lmstudio", "llmster")),
        Match(programs=("node",), argv=r"/\.lmstudio/|LM[ -]Studio"),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:1234",
            argv="/opt/LM-Studio/lm-studio",
            expect=Identity(product="LM Studio", protocol="http", tls=False, auth="none"),
        ),
        Sample(
            door="tcp 127.0.0.1:1234",
            argv="/home/ada/.lmstudio/.internal/utils/node",
            name="node",
            expect=Identity(product="LM Studio", protocol="http", tls=False, auth="none"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:1234",
            argv="/usr/bin/node app.js",
            runtime="node 20.1.0",
            entry="script:/srv/app.js",
        ),
    ),
)
