"""mistral.rs, which runs language models."""

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
    product="mistral.rs",
    kind=Kind.MODEL_SERVER,
    protocol="http",
    matches=(
        Match(programs=("mistralrs-server", "mistralrs")),
        Match(packages=("cargo:mistralrs-server", "cargo:mistralrs*")),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:1234",
            argv="/usr/bin/mistralrs-server --port 1234 plain -m m",
            package="cargo:mistralrs-server 0.3.0",
            expect=Identity(
                product="mistral.rs", version="0.3.0", protocol="http", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:1234", argv="/usr/bin/mistral"),),
)
