"""containerd, the runtime below Docker and Kubernetes."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    Transport,
    path,
)

FINGERPRINT = Fingerprint(
    product="containerd",
    kind=Kind.CONTAINER,
    protocol="grpc",
    matches=(
        Match(programs=("containerd", "containerd-shim", "containerd-shim-runc-v2")),
        Match(
            packages=(
                "deb:containerd",
                "deb:containerd.io",
                "rpm:containerd*",
                "apk:containerd",
                "go:github.com/containerd/containerd*",
            )
        ),
    ),
    roles=(
        Role(
            name="streams",
            transport=Transport.TCP,
            otherwise=True,
            protocol="http",
            auth=(Rule("token"),),
        ),
        Role(
            name="ttrpc",
            when=(path("ttrpc|shim|/s/"),),
            protocol="ttrpc",
            auth=(Rule("peer"),),
            never_probe=True,
        ),
        Role(name="API", transport=Transport.UNIX, otherwise=True, auth=(Rule("peer"),)),
    ),
    tls=(Rule(PLAIN),),
    samples=(
        Sample(
            door="unix /run/containerd/containerd.sock",
            argv="/usr/bin/containerd",
            package="deb:containerd.io 1.6.28",
            expect=Identity(
                product="containerd", version="1.6.28", protocol="grpc", tls=False, auth="peer"
            ),
        ),
        Sample(
            door="unix /run/containerd/containerd.sock.ttrpc",
            argv="/usr/bin/containerd",
            package="deb:containerd.io 1.6.28",
            expect=Identity(
                product="containerd", version="1.6.28", protocol="ttrpc", tls=False, auth="peer"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:38213",
            argv="/usr/bin/containerd",
            expect=Identity(product="containerd", protocol="http", tls=False, auth="token"),
        ),
    ),
    near_misses=(Sample(door="unix /run/docker.sock", argv="/usr/bin/dockerd"),),
)
