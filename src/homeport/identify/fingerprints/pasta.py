"""pasta and passt, the network of rootless containers and machines."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Sample,
)

FINGERPRINT = Fingerprint(
    product="pasta",
    kind=Kind.CONTAINER,
    matches=(
        Match(programs=("pasta", "passt", "pasta.avx2", "passt.avx2")),
        Match(packages=("deb:passt", "rpm:passt")),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/usr/bin/pasta --config-net -t 8080",
            package="deb:passt 0.0.20230309",
            expect=Identity(product="pasta", version="0.0.20230309"),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:8080", argv="/usr/bin/slirp4netns"),),
)
