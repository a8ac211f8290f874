"""sslh, which serves several protocols on one port."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Sample,
)

FINGERPRINT = Fingerprint(
    product="sslh",
    kind=Kind.PROXY,
    matches=(
        Match(programs=("sslh", "sslh-select", "sslh-fork", "sslh-ev")),
        Match(packages=("deb:sslh", "rpm:sslh", "apk:sslh", "brew:sslh")),
    ),
    never_probe=True,
    samples=(
        Sample(
            door="tcp 127.0.0.1:443",
            argv="/usr/sbin/sslh --foreground --listen 0.0.0.0:443 --ssh localhost:22",
            package="deb:sslh 1.22c",
            expect=Identity(product="sslh", version="1.22c"),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:22", argv="/usr/sbin/sshd"),),
)
