"""bazel-remote, a cache for builds."""

from homeport.identify.fingerprint import (
    PLAIN,
    TLS,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    argv,
    option,
)

FINGERPRINT = Fingerprint(
    product="bazel-remote",
    kind=Kind.DEVTOOL,
    protocol="http",
    matches=(
        Match(programs=("bazel-remote",)),
        Match(packages=("go:github.com/buchgr/bazel-remote*",)),
    ),
    roles=(
        Role(
            name="gRPC", when=(option("--grpc_(?:address|port)"),), ports=(9092,), protocol="grpc"
        ),
    ),
    tls=(Rule(TLS, (argv(r"--tls_cert_file\b"),)), Rule(PLAIN)),
    auth=(
        Rule("password", (argv(r"--htpasswd_file\b"),)),
        Rule("client-cert", (argv(r"--tls_ca_file\b"),)),
        Rule("none"),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/app/bazel-remote --dir /d --max_size 5",
            package="go:github.com/buchgr/bazel-remote/v2 2.4.3",
            expect=Identity(
                product="bazel-remote", version="2.4.3", protocol="http", tls=False, auth="none"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:9092",
            argv="/app/bazel-remote --dir /d",
            expect=Identity(product="bazel-remote", protocol="grpc", tls=False, auth="none"),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:8980", argv="/app/bb_storage s.jsonnet"),),
)
