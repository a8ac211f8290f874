"""miniserve, which serves files over HTTP."""

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
    product="miniserve",
    kind=Kind.WEB_SERVER,
    protocol="http",
    matches=(
        Match(programs=("miniserve",)),
        Match(packages=("cargo:miniserve", "deb:miniserve", "apk:miniserve", "brew:miniserve")),
    ),
    tls=(Rule(TLS, (argv(r"--tls-cert\b"),)), Rule(PLAIN)),
    auth=(Rule("password", (argv(r"\s(?:-a|--auth|--auth-file)\b"),)), Rule("none")),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/usr/bin/miniserve .",
            package="brew:miniserve 0.26.0",
            expect=Identity(
                product="miniserve", version="0.26.0", protocol="http", tls=False, auth="none"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/usr/bin/miniserve --auth me:x .",
            package="cargo:miniserve 0.26.0",
            expect=Identity(
                product="miniserve", version="0.26.0", protocol="http", tls=False, auth="password"
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:8080", argv="/usr/bin/minisign"),),
)
