"""dufs, which serves and takes files over HTTP."""

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
    product="dufs",
    kind=Kind.WEB_SERVER,
    protocol="http",
    matches=(
        Match(programs=("dufs", "duf-server")),
        Match(packages=("cargo:dufs", "brew:dufs", "apk:dufs")),
    ),
    tls=(Rule(TLS, (argv(r"--tls-cert\b"),)), Rule(PLAIN)),
    auth=(Rule("password", (argv(r"\s(?:-a|--auth)\b"),)), Rule("none")),
    samples=(
        Sample(
            door="tcp 127.0.0.1:5000",
            argv="/usr/bin/dufs -A",
            package="cargo:dufs 0.38.0",
            expect=Identity(
                product="dufs", version="0.38.0", protocol="http", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:5000", argv="/usr/bin/duf"),),
)
