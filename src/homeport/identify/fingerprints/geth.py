"""go-ethereum, the node of Ethereum."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    Transport,
    option,
)

FINGERPRINT = Fingerprint(
    product="geth",
    kind=Kind.NETWORK,
    protocol="devp2p",
    matches=(
        Match(programs=("geth",)),
        Match(packages=("deb:geth", "go:github.com/ethereum/go-ethereum", "brew:ethereum")),
    ),
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
        Role(
            name="metrics",
            when=(option(r"--metrics\.port"), option(r"--pprof\.port")),
            ports=(6060,),
            protocol="http",
        ),
        Role(
            name="local",
            transport=Transport.UNIX,
            otherwise=True,
            protocol="json-rpc",
            auth=(Rule("peer"),),
        ),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8545",
            argv="/usr/bin/geth --dev --http",
            package="deb:geth 1.13.11",
            expect=Identity(
                product="geth", version="1.13.11", protocol="http", tls=False, auth="none"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:8551",
            argv="/usr/bin/geth",
            package="deb:geth 1.13.11",
            expect=Identity(
                product="geth", version="1.13.11", protocol="http", tls=False, auth="token"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:30303",
            argv="/usr/bin/geth",
            package="deb:geth 1.13.11",
            expect=Identity(
                product="geth", version="1.13.11", protocol="devp2p", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:8545", argv="/home/ada/.foundry/bin/anvil"),),
)
