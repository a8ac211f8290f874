"""Bitcoin Core, the node of Bitcoin."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    argv,
    option,
    setting,
)

FINGERPRINT = Fingerprint(
    product="Bitcoin Core",
    kind=Kind.NETWORK,
    protocol="bitcoin",
    matches=(
        Match(programs=("bitcoind", "bitcoin-qt", "bitcoin-node")),
        Match(packages=("deb:bitcoind", "snap:bitcoin-core", "brew:bitcoin")),
    ),
    roles=(
        Role(
            name="RPC",
            when=(option("--?rpcport"), setting(r"^(?:\w+\.)?rpcport\s*=\s*{port}$")),
            ports=(8332, 18332, 18443, 38332, 48332),
            protocol="http",
            auth=(Rule("password"),),
        ),
        Role(
            name="notices",
            when=(argv(r"--?zmqpub\w+=tcp://\S*:{port}\b"),),
            ports=(28332, 28333),
            protocol="zmtp",
        ),
        Role(name="onion", ports=(8334, 18334, 18445), protocol="bitcoin"),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:18443",
            argv="/usr/bin/bitcoind -regtest",
            package="deb:bitcoind 26.0",
            expect=Identity(
                product="Bitcoin Core", version="26.0", protocol="http", tls=False, auth="password"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:8333",
            argv="/usr/bin/bitcoind",
            package="deb:bitcoind 26.0",
            expect=Identity(
                product="Bitcoin Core", version="26.0", protocol="bitcoin", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:50001", argv="/usr/bin/electrs"),),
)
