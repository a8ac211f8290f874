"""Woodpecker, continuous integration."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    environ,
    title,
)

FINGERPRINT = Fingerprint(
    product="Woodpecker CI",
    kind=Kind.DEVTOOL,
    protocol="http",
    matches=(
        Match(programs=("woodpecker-server", "woodpecker-agent")),
        Match(
            packages=(
                "go:go.woodpecker-ci.org/woodpecker*",
                "go:github.com/woodpecker-ci/woodpecker",
                "deb:woodpecker-*",
            )
        ),
    ),
    roles=(
        Role(
            name="gRPC",
            when=(environ("WOODPECKER_GRPC_ADDR", ":{port}$"),),
            ports=(9000,),
            protocol="grpc",
            auth=(Rule("token"),),
        ),
        Role(
            name="health",
            when=(title(r"\S*woodpecker-agent"),),
            ports=(3000,),
            product="Woodpecker Agent",
            auth=(Rule("none"),),
        ),
        Role(name="metrics", ports=(9001,), auth=(Rule("token"),)),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("password"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/bin/woodpecker-server",
            package="deb:woodpecker-server 2.3.0",
            expect=Identity(
                product="Woodpecker CI",
                version="2.3.0",
                protocol="http",
                tls=False,
                auth="password",
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:9000",
            argv="/bin/woodpecker-server",
            expect=Identity(product="Woodpecker CI", protocol="grpc", tls=False, auth="token"),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:8000", argv="/bin/woodpecker-cli"),),
)
