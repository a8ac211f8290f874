"""slirp4netns, the network of rootless containers."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Sample,
)

FINGERPRINT = Fingerprint(
    product="slirp4netns",
    kind=Kind.CONTAINER,
    matches=(
        Match(programs=("slirp4netns",)),
        Match(packages=("deb:slirp4netns", "rpm:slirp4netns")),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/usr/bin/slirp4netns -c 1 tap0",
            package="deb:slirp4netns 1.2.0",
            expect=Identity(product="slirp4netns", version="1.2.0"),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:8080", argv="/usr/bin/pasta"),),
)
