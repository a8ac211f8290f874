"""The process that holds a port which Docker publishes; behind it is a container."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Sample,
)

FINGERPRINT = Fingerprint(
    product="Docker published port",
    kind=Kind.CONTAINER,
    matches=(Match(programs=("docker-proxy",)), Match(programs=("rootlesskit-docker-proxy",))),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv=(
                "/usr/bin/docker-proxy -proto tcp -host-ip 127.0.0.1 -host-port 8080 "
                "-container-ip 172.17.0.2 -container-port 80"
            ),
            package="deb:docker-ce 25.0.2",
            expect=Identity(product="Docker published port", version="25.0.2"),
        ),
    ),
    near_misses=(
        Sample(door="tcp 127.0.0.1:2375", argv="/usr/bin/dockerd -H tcp://127.0.0.1:2375"),
    ),
)
