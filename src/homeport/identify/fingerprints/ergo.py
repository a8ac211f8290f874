"""Ergo, the IRC server with history."""

from homeport.identify.fingerprint import (
    TLS,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
)

FINGERPRINT = Fingerprint(
    product="Ergo",
    kind=Kind.CHAT,
    protocol="irc",
    matches=(
        Match(programs=("ergo",), argv=r"\bergo (?:\S+ )*run\b"),
        Match(programs=("oragono",)),
        Match(packages=("go:github.com/ergochat/ergo", "apk:ergo")),
    ),
    roles=(Role(name="TLS", ports=(6697,), tls=(Rule(TLS),)),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:6667",
            argv="/usr/bin/ergo run --conf ircd.yaml",
            package="go:github.com/ergochat/ergo 2.13.0",
            expect=Identity(product="Ergo", version="2.13.0", protocol="irc"),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:6667", argv="/usr/bin/ergo"),),
)
