"""GoTTY, a terminal in the browser."""

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
    product="GoTTY",
    kind=Kind.REMOTE,
    protocol="http",
    matches=(
        Match(programs=("gotty",)),
        Match(
            packages=(
                "go:github.com/sorenisanerd/gotty",
                "go:github.com/yudai/gotty",
                "deb:gotty",
                "brew:gotty",
            )
        ),
    ),
    tls=(Rule(TLS, (argv(r"\s(?:-t|--tls)\b"),)), Rule(PLAIN)),
    auth=(
        Rule("client-cert", (argv(r"--tls-ca-crt\b"),)),
        Rule("password", (argv(r"\s(?:-c|--credential)\b"),)),
        Rule("none"),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/usr/bin/gotty -w bash",
            package="go:github.com/sorenisanerd/gotty 1.5.0",
            expect=Identity(
                product="GoTTY", version="1.5.0", protocol="http", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:7681", argv="/usr/bin/ttyd bash"),),
)
