"""KoboldCpp, which runs language models."""

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
    product="KoboldCpp",
    kind=Kind.MODEL_SERVER,
    protocol="http",
    matches=(
        Match(programs=("koboldcpp", "koboldcpp-linux*")),
        Match(entries=("script:koboldcpp.py",)),
    ),
    tls=(Rule(TLS, (argv(r"--ssl\b"),)), Rule(PLAIN)),
    auth=(Rule("password", (argv(r"--password\b"),)), Rule("none")),
    samples=(
        Sample(
            door="tcp 127.0.0.1:5001",
            argv="./koboldcpp-linux-x64 --model m.gguf",
            exe="/srv/koboldcpp-linux-x64",
            expect=Identity(product="KoboldCpp", protocol="http", tls=False, auth="none"),
        ),
        Sample(
            door="tcp 127.0.0.1:5001",
            argv="/usr/bin/python3 koboldcpp.py --password x",
            runtime="python 3.11.2",
            entry="script:/srv/koboldcpp.py",
            expect=Identity(product="KoboldCpp", protocol="http", tls=False, auth="password"),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:8080", argv="/usr/bin/llama-server -m m.gguf"),),
)
