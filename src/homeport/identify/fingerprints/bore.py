"""bore, a tunnel for TCP."""

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
    product="bore",
    kind=Kind.PROXY,
    protocol="bore",
    matches=(
        Match(programs=("bore",), argv=r"\bbore (?:server|local)\b"),
        Match(packages=("cargo:bore-cli", "brew:bore-cli")),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("key", (argv(r"\s(?:-s|--secret)\b"), environ("BORE_SECRET"))), Rule("none")),
    samples=(
        Sample(
            door="tcp 127.0.0.1:7835",
            argv="/usr/bin/bore server",
            package="cargo:bore-cli 0.5.0",
            expect=Identity(
                product="bore", version="0.5.0", protocol="bore", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:7835", argv="/usr/bin/borea"),),
)
