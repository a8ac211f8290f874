"""Kubo, the IPFS node."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
)

FINGERPRINT = Fingerprint(
    product="Kubo",
    kind=Kind.STORAGE,
    protocol="http",
    matches=(
        Match(programs=("ipfs",)),
        Match(
            packages=(
                "go:github.com/ipfs/kubo",
                "go:github.com/ipfs/go-ipfs",
                "brew:kubo",
                "brew:ipfs",
            )
        ),
    ),
    roles=(Role(name="swarm", ports=(4001,), protocol="libp2p", auth=(Rule("none"),)),),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:5001",
            argv="/usr/local/bin/ipfs daemon",
            package="go:github.com/ipfs/kubo 0.26.0",
            expect=Identity(
                product="Kubo", version="0.26.0", protocol="http", tls=False, auth="none"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:4001",
            argv="/usr/local/bin/ipfs daemon",
            package="go:github.com/ipfs/kubo 0.26.0",
            expect=Identity(
                product="Kubo", version="0.26.0", protocol="libp2p", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:9094", argv="/usr/bin/ipfs-cluster-service daemon"),),
)
