"""PeerJS Server, where WebRTC peers find each other."""

from homeport.identify.fingerprint import (
    PLAIN,
    TLS,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    argv,
    installed,
)

FINGERPRINT = Fingerprint(
    product="PeerJS Server",
    kind=Kind.NETWORK,
    protocol="http",
    matches=(
        Match(packages=("npm:peer",)),
        Match(entries=("peerjs",), runtime="node"),
        Match(imports=("peer",), runtime="node", weight=2),
    ),
    version=(installed("npm:peer"),),
    tls=(
        Rule(TLS, (argv(r"\s--sslcert\b"),)),
        Rule(PLAIN, (argv(r"\bpeerjs\b"),)),
    ),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:9000",
            argv="node /srv/node_modules/.bin/peerjs --port 9000",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="command:peerjs",
            entry_package="npm:peer 1.0.2",
            expect=Identity(
                product="PeerJS Server", version="1.0.2", protocol="http", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:9000",
            argv="node server.js",
            exe="/usr/bin/node",
            runtime="node 22.3.0",
            entry="script:/srv/server.js",
            imports="express",
            installed="npm:peer 1.0.2",
        ),
    ),
)
