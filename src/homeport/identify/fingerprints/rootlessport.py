"""The process that holds a port which rootless Podman publishes."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Sample,
)

FINGERPRINT = Fingerprint(
    product="Podman published port",
    kind=Kind.CONTAINER,
    matches=(
        Match(programs=("rootlessport", "rootlessport-child", "rootlessport-child*", "conmon")),
        Match(programs=("exe",), title="containers-rootlessport"),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="containers-rootlessport-child",
            package="deb:podman 4.3.1",
            exe="/usr/lib/podman/rootlessport",
            name="rootlessport",
            expect=Identity(product="Podman published port", version="4.3.1"),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:8080", argv="/usr/bin/podman system service"),),
)
