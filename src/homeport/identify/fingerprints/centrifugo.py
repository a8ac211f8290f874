"""Centrifugo, the real-time message server."""

from homeport.identify.fingerprint import (
    PLAIN,
    TLS,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    argv,
    setting,
)

FINGERPRINT = Fingerprint(
    product="Centrifugo",
    kind=Kind.BROKER,
    protocol="http",
    matches=(
        Match(programs=("centrifugo",)),
        Match(
            packages=(
                "deb:centrifugo",
                "rpm:centrifugo",
                "brew:centrifugo",
                "go:github.com/centrifugal/centrifugo*",
            )
        ),
    ),
    roles=(Role(name="gRPC", ports=(10000,), protocol="grpc"),),
    tls=(
        Rule(
            TLS,
            (
                argv(r"--tls(?:\.enabled)?\b"),
                setting(r"^(?:http_server\.)?tls(?:\.enabled)? = true"),
            ),
        ),
        Rule(PLAIN),
    ),
    auth=(
        Rule(
            "none",
            (
                argv(r"--(?:client[_.])?insecure\b"),
                setting("^(?:client[._])?(?:client_)?insecure = true"),
            ),
        ),
        Rule("token", (setting("."),)),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/usr/bin/centrifugo --config=config.json",
            package="deb:centrifugo 5.2.2",
            settings="token_hmac_secret_key = ***",
            expect=Identity(
                product="Centrifugo", version="5.2.2", protocol="http", tls=False, auth="token"
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:8000", argv="/usr/bin/centrifuge"),),
)
