"""Drone, continuous integration."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    title,
)

FINGERPRINT = Fingerprint(
    product="Drone",
    kind=Kind.DEVTOOL,
    protocol="http",
    matches=(
        Match(
            programs=(
                "drone-server",
                "drone-runner-docker",
                "drone-runner-exec",
                "drone-runner-ssh",
            )
        ),
        Match(
            packages=(
                "go:github.com/drone/drone",
                "go:github.com/harness/gitness",
                "go:github.com/drone-runners/*",
            )
        ),
    ),
    roles=(Role(name="runner", when=(title(r"\S*drone-runner"),), product="Drone Runner"),),
    auth=(Rule("password"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:80",
            argv="/bin/drone-server",
            package="go:github.com/drone/drone 2.22.0",
            expect=Identity(product="Drone", version="2.22.0", protocol="http", auth="password"),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:80", argv="/bin/drone"),),
)
