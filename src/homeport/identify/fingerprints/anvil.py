"""anvil of Foundry, the development node for Ethereum."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
)

FINGERPRINT = Fingerprint(
    product="anvil",
    kind=Kind.DEVTOOL,
    protocol="http",
    matches=(Match(programs=("anvil",)), Match(packages=("cargo:anvil", "cargo:foundry-anvil"))),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8545",
            argv="/home/ada/.foundry/bin/anvil",
            package="cargo:anvil 0.2.0",
            expect=Identity(
                product="anvil", version="0.2.0", protocol="http", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:8545", argv="/usr/bin/geth --dev"),),
)
