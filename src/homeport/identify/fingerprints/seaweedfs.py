"""SeaweedFS, the file and object store."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    option,
)

FINGERPRINT = Fingerprint(
    product="SeaweedFS",
    kind=Kind.STORAGE,
    protocol="http",
    matches=(
        Match(programs=("weed",)),
        Match(
            packages=(
                "go:github.com/seaweedfs/seaweedfs",
                "go:github.com/chrislusf/seaweedfs",
                "brew:seaweedfs",
            )
        ),
    ),
    roles=(
        Role(
            name="gRPC",
            when=(option(r"-(?:\w+\.)?port\.grpc"),),
            ports=(19333, 18080, 18888, 18333),
            protocol="grpc",
        ),
    ),
    tls=(Rule(PLAIN),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:9333",
            argv="/usr/bin/weed server -dir=/d",
            package="go:github.com/seaweedfs/seaweedfs 3.62",
            expect=Identity(product="SeaweedFS", version="3.62", protocol="http", tls=False),
        ),
        Sample(
            door="tcp 127.0.0.1:19333",
            argv="/usr/bin/weed master",
            expect=Identity(product="SeaweedFS", protocol="grpc", tls=False),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:8080", argv="/usr/bin/weechat"),),
)
