"""The server of whisper.cpp, speech to text."""

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
    product="whisper.cpp",
    kind=Kind.MODEL_SERVER,
    protocol="http",
    matches=(
        Match(programs=("whisper-server",)),
        Match(programs=("server",), argv=r"\s(?:-m|--model)\s*\S*ggml-\S+\.bin\b"),
        Match(packages=("brew:whisper-cpp", "deb:whisper.cpp")),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="./whisper-server -m models/ggml-base.en.bin",
            exe="/srv/whisper.cpp/whisper-server",
            expect=Identity(product="whisper.cpp", protocol="http", tls=False, auth="none"),
        ),
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="./server -m models/ggml-base.en.bin",
            exe="/srv/whisper.cpp/server",
            expect=Identity(product="whisper.cpp", protocol="http", tls=False, auth="none"),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:8080", argv="/usr/bin/whisper-cli"),),
)
