"""FreeRDP's shadow server, which shows a running desktop."""

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
    product="FreeRDP shadow",
    kind=Kind.REMOTE,
    protocol="rdp",
    matches=(
        Match(programs=("freerdp-shadow-cli", "freerdp-shadow-cli3")),
        Match(packages=("deb:freerdp2-shadow-x11", "deb:freerdp3-shadow-x11")),
    ),
    tls=(Rule(PLAIN, (argv(r"[/-]sec:rdp\b"),)), Rule(TLS)),
    auth=(Rule("none", (argv(r"\s[-+/]auth\b|\s-auth\b"),)), Rule("password")),
    samples=(
        Sample(
            door="tcp 127.0.0.1:3389",
            argv="/usr/bin/freerdp-shadow-cli /port:3389",
            package="deb:freerdp2-shadow-x11 2.10.0",
            expect=Identity(
                product="FreeRDP shadow",
                version="2.10.0",
                protocol="rdp",
                tls=True,
                auth="password",
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:3389",
            argv="/usr/bin/freerdp-shadow-cli -auth",
            expect=Identity(product="FreeRDP shadow", protocol="rdp", tls=True, auth="none"),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:3389", argv="/usr/bin/xfreerdp /v:h"),),
)
