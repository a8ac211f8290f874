"""ngrok's agent and its page."""

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
    product="ngrok",
    kind=Kind.PROXY,
    protocol="http",
    matches=(Match(programs=("ngrok",)), Match(packages=("deb:ngrok", "snap:ngrok", "brew:ngrok"))),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:4040",
            argv="/usr/local/bin/ngrok http 80",
            package="deb:ngrok 3.5.0",
            expect=Identity(
                product="ngrok", version="3.5.0", protocol="http", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:4040", argv="/usr/bin/pyroscope"),),
)
