"""Garage, object storage for small clusters."""

from homeport.identify.fingerprint import (
    PLAIN,
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
    product="Garage",
    kind=Kind.STORAGE,
    protocol="http",
    matches=(Match(programs=("garage",)), Match(packages=("cargo:garage",))),
    roles=(
        Role(
            name="nodes",
            when=(setting(r"^rpc_bind_addr = \S*:{port}$"),),
            ports=(3901,),
            protocol="garage-rpc",
            auth=(Rule("key"),),
        ),
        Role(
            name="web",
            when=(setting(r"^s3_web\.bind_addr = \S*:{port}$"),),
            ports=(3902,),
            auth=(Rule("none"),),
        ),
        Role(
            name="administration",
            when=(setting(r"^admin\.api_bind_addr = \S*:{port}$"),),
            ports=(3903,),
            auth=(Rule("token"),),
        ),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("key"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:3900",
            argv="/usr/local/bin/garage server",
            expect=Identity(product="Garage", protocol="http", tls=False, auth="key"),
        ),
        Sample(
            door="tcp 127.0.0.1:3903",
            argv="/usr/local/bin/garage -c g.toml server",
            expect=Identity(product="Garage", protocol="http", tls=False, auth="token"),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:3900", argv="/usr/bin/garaged"),),
)
