"""BuildKit, which builds images."""

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
    Transport,
    argv,
)

FINGERPRINT = Fingerprint(
    product="BuildKit",
    kind=Kind.CONTAINER,
    protocol="grpc",
    matches=(
        Match(programs=("buildkitd",)),
        Match(packages=("go:github.com/moby/buildkit", "deb:buildkit", "brew:buildkit")),
    ),
    roles=(
        Role(
            name="local",
            transport=Transport.UNIX,
            otherwise=True,
            tls=(Rule(PLAIN),),
            auth=(Rule("peer"),),
        ),
    ),
    tls=(Rule(TLS, (argv(r"--tlscert\b"),)), Rule(PLAIN)),
    auth=(Rule("client-cert", (argv(r"--tlscacert\b"),)), Rule("none")),
    samples=(
        Sample(
            door="tcp 127.0.0.1:1234",
            argv="/usr/bin/buildkitd --addr tcp://127.0.0.1:1234",
            package="go:github.com/moby/buildkit 0.12.5",
            expect=Identity(
                product="BuildKit", version="0.12.5", protocol="grpc", tls=False, auth="none"
            ),
        ),
        Sample(
            door="unix /run/buildkit/buildkitd.sock",
            argv="/usr/bin/buildkitd",
            expect=Identity(product="BuildKit", protocol="grpc", tls=False, auth="peer"),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:1234", argv="/usr/bin/buildah"),),
)
