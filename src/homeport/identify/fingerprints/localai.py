"""LocalAI, the stand-in for OpenAI's API."""

from homeport.identify.fingerprint import (
    PLAIN,
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
    product="LocalAI",
    kind=Kind.MODEL_SERVER,
    protocol="http",
    matches=(
        Match(programs=("local-ai", "localai", "local-ai-*")),
        Match(
            packages=(
                "go:github.com/mudler/LocalAI",
                "go:github.com/go-skynet/LocalAI",
                "brew:localai",
            )
        ),
    ),
    tls=(Rule(PLAIN),),
    auth=(
        Rule("key", (argv(r"--api-keys?\b"), environ("API_KEY"), environ("LOCALAI_API_KEY"))),
        Rule("none"),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/usr/bin/local-ai run",
            package="go:github.com/mudler/LocalAI 2.7.0",
            expect=Identity(
                product="LocalAI", version="2.7.0", protocol="http", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:8080", argv="/usr/bin/localaid"),),
)
