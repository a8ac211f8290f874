"""CRI-O, the runtime for Kubernetes."""

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
)

FINGERPRINT = Fingerprint(
    product="CRI-O",
    kind=Kind.CONTAINER,
    protocol="grpc",
    matches=(
        Match(programs=("crio",)),
        Match(packages=("deb:cri-o", "rpm:cri-o", "go:github.com/cri-o/cri-o")),
    ),
    roles=(
        Role(
            name="metrics",
            ports=(9090,),
            transport=Transport.TCP,
            protocol="http",
            auth=(Rule("none"),),
        ),
        Role(name="API", transport=Transport.UNIX, otherwise=True, auth=(Rule("peer"),)),
        Role(
            name="streams",
            transport=Transport.TCP,
            otherwise=True,
            protocol="http",
            auth=(Rule("token"),),
        ),
    ),
    tls=(Rule(PLAIN),),
    samples=(
        Sample(
            door="unix /run/crio/crio.sock",
            argv="/usr/bin/crio",
            package="deb:cri-o 1.29.1",
            expect=Identity(
                product="CRI-O", version="1.29.1", protocol="grpc", tls=False, auth="peer"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:9090",
            argv="/usr/bin/crio",
            expect=Identity(product="CRI-O", protocol="http", tls=False, auth="none"),
        ),
    ),
    near_misses=(Sample(door="unix /run/containerd/containerd.sock", argv="/usr/bin/containerd"),),
)
