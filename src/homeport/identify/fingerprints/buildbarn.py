"""Buildbarn and other remote caches for Bazel."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
)

FINGERPRINT = Fingerprint(
    product="Buildbarn",
    kind=Kind.DEVTOOL,
    protocol="grpc",
    matches=(
        Match(programs=("bb_storage", "bb_scheduler", "bb_worker", "bb_runner", "bb_browser")),
        Match(packages=("go:github.com/buildbarn/*",)),
    ),
    roles=(Role(name="page", ports=(80, 9980, 7984), protocol="http", auth=(Rule("none"),)),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8980",
            argv="/app/bb_storage s.jsonnet",
            package="go:github.com/buildbarn/bb-storage 0.1.0",
            expect=Identity(product="Buildbarn", version="0.1.0", protocol="grpc"),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:9092", argv="/app/bazel-remote --dir /d"),),
)
