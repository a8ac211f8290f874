"""Xray, the proxy for many protocols."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Sample,
)

FINGERPRINT = Fingerprint(
    product="Xray",
    kind=Kind.PROXY,
    matches=(
        Match(programs=("xray",)),
        Match(packages=("go:github.com/xtls/xray-core", "brew:xray")),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:10808",
            argv="/usr/local/bin/xray run -config c.json",
            package="go:github.com/xtls/xray-core 1.8.7",
            expect=Identity(product="Xray", version="1.8.7"),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:2000", argv="/usr/bin/xray-daemon"),),
)
