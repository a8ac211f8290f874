"""GPT4All, which runs language models on the desktop."""

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
    product="GPT4All",
    kind=Kind.MODEL_SERVER,
    protocol="http",
    matches=(
        Match(programs=("gpt4all", "chat"), libraries=("libllmodel*",)),
        Match(programs=("gpt4all",)),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:4891",
            argv="/opt/gpt4all/bin/chat",
            libraries="libllmodel.so.0",
            expect=Identity(product="GPT4All", protocol="http", tls=False, auth="none"),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:4891", argv="/usr/bin/chat"),),
)
