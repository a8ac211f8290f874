"""Hardhat's node, a chain of Ethereum for development."""

from homeport.identify.fingerprint import PLAIN, Fingerprint, Identity, Kind, Match, Rule, Sample

FINGERPRINT = Fingerprint(
    product="Hardhat",
    kind=Kind.DEVTOOL,
    protocol="http",
    matches=(
        Match(packages=("npm:hardhat",)),
        Match(entries=("hardhat",), runtime="node"),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8545",
            argv="node /srv/node_modules/.bin/hardhat node",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:hardhat",
            entry_package="npm:hardhat 2.22.6",
            expect=Identity(
                product="Hardhat", version="2.22.6", protocol="http", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8545",
            argv="node hardhat.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/hardhat.js",
            imports="http",
            installed="npm:hardhat 2.22.6",
        ),
    ),
)
