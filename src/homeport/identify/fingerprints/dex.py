"""Dex, the OpenID Connect provider."""

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
    setting,
)

FINGERPRINT = Fingerprint(
    product="Dex",
    kind=Kind.SECURITY,
    protocol="http",
    matches=(
        Match(programs=("dex",), argv=r"\bdex serve\b"),
        Match(packages=("go:github.com/dexidp/dex",)),
    ),
    roles=(
        Role(
            name="gRPC",
            when=(setting(r"^grpc\.addr = \S*:{port}$"),),
            ports=(5557,),
            protocol="grpc",
        ),
        Role(
            name="telemetry",
            when=(setting(r"^telemetry\.http = \S*:{port}$"),),
            ports=(5558,),
            tls=(Rule(PLAIN),),
            auth=(Rule("none"),),
        ),
    ),
    tls=(Rule(TLS, (setting(r"^web\.https = \S*:{port}$"),)), Rule(PLAIN)),
    samples=(
        Sample(
            door="tcp 127.0.0.1:5556",
            argv="/usr/local/bin/dex serve config.yaml",
            package="go:github.com/dexidp/dex 2.38.0",
            expect=Identity(product="Dex", version="2.38.0", protocol="http", tls=False),
        ),
        Sample(
            door="tcp 127.0.0.1:5558",
            argv="/usr/local/bin/dex serve c.yaml",
            expect=Identity(product="Dex", protocol="http", tls=False, auth="none"),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:5556", argv="/usr/bin/dex"),),
)
