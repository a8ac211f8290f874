"""Reth, the Ethereum node in Rust."""

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
    product="reth",
    kind=Kind.NETWORK,
    protocol="devp2p",
    matches=(Match(programs=("reth", "op-reth")), Match(packages=("cargo:reth", "deb:reth"))),
    roles=(
        Role(
            name="engine",
            when=(option(r"--authrpc\.port"),),
            ports=(8551,),
            protocol="http",
            auth=(Rule("token"),),
        ),
        Role(name="RPC", when=(option(r"--http\.port"),), ports=(8545,), protocol="http"),
        Role(name="websocket", when=(option(r"--ws\.port"),), ports=(8546,), protocol="websocket"),
        Role(name="metrics", when=(option("--metrics"),), ports=(9001,), protocol="http"),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8545",
            argv="/usr/bin/reth node --http",
            package="cargo:reth 0.1.0",
            expect=Identity(
                product="reth", version="0.1.0", protocol="http", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:8545", argv="/usr/bin/geth"),),
)
