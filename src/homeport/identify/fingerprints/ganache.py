"""Ganache, a chain of Ethereum for development."""

from homeport.identify.fingerprint import PLAIN, Fingerprint, Identity, Kind, Match, Rule, Sample

FINGERPRINT = Fingerprint(
    product="Ganache",
    kind=Kind.DEVTOOL,
    protocol="http",
    matches=(
        Match(packages=("npm:ganache", "npm:ganache-cli")),
        Match(entries=("ganache", "ganache-cli"), runtime="node"),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8545",
            argv="node /srv/node_modules/.bin/ganache",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:ganache",
            entry_package="npm:ganache 7.9.2",
            expect=Identity(
                product="Ganache", version="7.9.2", protocol="http", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8545",
            argv="node server.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/server.js",
            imports="express",
            installed="npm:ganache 7.9.2",
        ),
    ),
)
