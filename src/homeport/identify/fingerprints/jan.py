"""Jan, which runs language models on the desktop."""

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
    product="Jan",
    kind=Kind.MODEL_SERVER,
    protocol="http",
    matches=(
        Match(packages=("deb:jan",)),
        Match(
            programs=("Jan", "cortex-server", "cortex", "nitro"), argv=r"(?i)\bjan\b|cortex-server"
        ),
    ),
    tls=(Rule(PLAIN),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:1337",
            argv="/usr/bin/Jan",
            package="deb:jan 0.5.7",
            expect=Identity(product="Jan", version="0.5.7", protocol="http", tls=False),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:8080", argv="/usr/bin/january"),),
)
