"""stunnel, which wraps plain connections in TLS."""

from homeport.identify.fingerprint import (
    PLAIN,
    TLS,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    setting,
)

FINGERPRINT = Fingerprint(
    product="stunnel",
    kind=Kind.PROXY,
    matches=(
        Match(programs=("stunnel", "stunnel4", "stunnel3", "stunnel5")),
        Match(packages=("deb:stunnel4", "rpm:stunnel", "apk:stunnel", "brew:stunnel")),
    ),
    tls=(Rule(PLAIN, (setting(r"^client\s*=\s*yes"),)), Rule(TLS, (setting("."),))),
    never_probe=True,
    samples=(
        Sample(
            door="tcp 127.0.0.1:8443",
            argv="/usr/bin/stunnel4 s.conf",
            package="deb:stunnel4 5.68",
            settings="cert = c.pem\naccept = 127.0.0.1:8443\nconnect = 80",
            expect=Identity(product="stunnel", version="5.68", tls=True),
        ),
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/usr/bin/stunnel4 s.conf",
            package="deb:stunnel4 5.68",
            settings="client = yes\naccept = 8080",
            expect=Identity(product="stunnel", version="5.68", tls=False),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:3478", argv="/usr/bin/stun-server"),),
)
