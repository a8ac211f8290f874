"""simple-http-server, the file server written in Rust."""

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
    product="simple-http-server",
    kind=Kind.FILES,
    protocol="http",
    matches=(
        Match(programs=("simple-http-server",)),
        Match(packages=("cargo:simple-http-server",)),
    ),
    tls=(Rule(TLS, (argv(r"--cert\b"),)), Rule(PLAIN)),
    auth=(Rule("password", (argv(r"\s(?:-a|--auth)\b"),)), Rule("none")),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/.cargo/bin/simple-http-server -p 8000",
            package="cargo:simple-http-server 0.6.8",
            runtime="rust",
            expect=Identity(
                product="simple-http-server",
                version="0.6.8",
                protocol="http",
                tls=False,
                auth="none",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/usr/bin/python3 -m http.server",
            runtime="python 3.11.4",
            entry="module:http.server",
        ),
    ),
)
