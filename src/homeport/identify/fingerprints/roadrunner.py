"""RoadRunner, the server that keeps PHP workers running."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Sample,
    installed,
    setting,
)

FINGERPRINT = Fingerprint(
    product="RoadRunner",
    kind=Kind.APP_SERVER,
    protocol="http",
    hosts=True,
    framework="PHP",
    matches=(
        Match(programs=("rr", "roadrunner"), packages=("go:github.com/roadrunner-server/*",)),
        Match(programs=("rr", "roadrunner"), argv=r"\sserve\b"),
        Match(packages=("go:github.com/roadrunner-server/roadrunner*",)),
    ),
    framework_version=(installed("deb:php*"),),
    roles=(
        Role(
            name="RPC",
            when=(setting(r"^rpc\.listen\s*=\s*\S*:{port}$"),),
            ports=(6001,),
            protocol="goridge",
            framework="",
            never_probe=True,
        ),
        Role(
            name="metrics",
            when=(setting(r"^metrics\.address\s*=\s*\S*:{port}$"),),
            ports=(2112,),
            protocol="http",
            framework="",
        ),
        Role(
            name="health",
            when=(setting(r"^status\.address\s*=\s*\S*:{port}$"),),
            ports=(2114,),
            protocol="http",
            framework="",
        ),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/srv/rr serve -c .rr.yaml",
            package="go:github.com/roadrunner-server/roadrunner/v2023 2023.3.12",
            runtime="go 1.22.3",
            imports="net/http",
            expect=Identity(
                product="RoadRunner", version="2023.3.12", framework="PHP", protocol="http"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:6001",
            argv="/srv/rr serve",
            package="go:github.com/roadrunner-server/roadrunner/v2023 2023.3.12",
            runtime="go 1.22.3",
            imports="net/http",
            settings="rpc.listen = tcp://127.0.0.1:6001",
            expect=Identity(product="RoadRunner", version="2023.3.12", protocol="goridge"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/srv/rr",
            package="go:example.org/rr",
            runtime="go 1.22.3",
            imports="net/http",
        ),
    ),
)
