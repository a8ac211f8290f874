"""sing-box, the universal proxy."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Sample,
)

FINGERPRINT = Fingerprint(
    product="sing-box",
    kind=Kind.PROXY,
    matches=(
        Match(programs=("sing-box",)),
        Match(
            packages=(
                "deb:sing-box",
                "rpm:sing-box",
                "brew:sing-box",
                "go:github.com/sagernet/sing-box",
            )
        ),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:2080",
            argv="/usr/bin/sing-box run -c c.json",
            package="deb:sing-box 1.8.4",
            expect=Identity(product="sing-box", version="1.8.4"),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:2080", argv="/usr/bin/singularity"),),
)
