"""V2Ray, the proxy for many protocols."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Sample,
)

FINGERPRINT = Fingerprint(
    product="V2Ray",
    kind=Kind.PROXY,
    matches=(
        Match(programs=("v2ray",)),
        Match(packages=("deb:v2ray", "go:github.com/v2fly/v2ray-core*", "brew:v2ray")),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:10808",
            argv="/usr/bin/v2ray run -config c.json",
            package="deb:v2ray 4.34.0",
            expect=Identity(product="V2Ray", version="4.34.0"),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:2017", argv="/usr/bin/v2raya"),),
)
