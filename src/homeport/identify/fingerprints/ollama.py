"""Ollama, which runs language models."""

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
)

FINGERPRINT = Fingerprint(
    product="Ollama",
    kind=Kind.MODEL_SERVER,
    protocol="http",
    matches=(
        Match(programs=("ollama",), title=r"\S*ollama(?: serve| start|$)"),
        Match(programs=("ollama-app",)),
        Match(
            packages=(
                "go:github.com/ollama/ollama",
                "go:github.com/jmorganca/ollama",
                "brew:ollama",
            )
        ),
    ),
    roles=(Role(name="model runner", when=(argv(r"\brunner\b"),), auth=(Rule("none"),)),),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    probes=("ollama",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:11434",
            argv="/usr/local/bin/ollama serve",
            package="go:github.com/ollama/ollama 0.1.22",
            expect=Identity(
                product="Ollama", version="0.1.22", protocol="http", tls=False, auth="none"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:41233",
            argv="/usr/local/bin/ollama runner --model m --port 41233",
            package="go:github.com/ollama/ollama 0.5.7",
            expect=Identity(
                product="Ollama", version="0.5.7", protocol="http", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/srv/.venv/bin/python app.py",
            runtime="python 3.11.4",
            entry="script:/srv/app.py",
            imports="ollama",
            installed="pypi:ollama 0.1.6",
        ),
    ),
)
