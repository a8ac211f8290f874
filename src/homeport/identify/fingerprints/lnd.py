"""lnd, the Lightning node."""

from homeport.identify.fingerprint import (
    TLS,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    option,
    setting,
)

FINGERPRINT = Fingerprint(
    product="lnd",
    kind=Kind.NETWORK,
    protocol="lightning",
    matches=(
        Match(programs=("lnd",)),
        Match(packages=("go:github.com/lightningnetwork/lnd", "brew:lnd")),
    ),
    roles=(
        Role(
            name="REST",
            when=(option("--restlisten"), setting(r"^(?:\S+\.)?restlisten\s*=\s*\S*:{port}$")),
            ports=(8080,),
            protocol="http",
            tls=(Rule(TLS),),
            auth=(Rule("token"),),
        ),
        Role(
            name="gRPC",
            when=(option("--rpclisten"), setting(r"^(?:\S+\.)?rpclisten\s*=\s*\S*:{port}$")),
            ports=(10009,),
            protocol="grpc",
            tls=(Rule(TLS),),
            auth=(Rule("token"),),
        ),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:10009",
            argv="/usr/bin/lnd --bitcoin.regtest",
            package="go:github.com/lightningnetwork/lnd 0.17.3",
            expect=Identity(
                product="lnd", version="0.17.3", protocol="grpc", tls=True, auth="token"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:9735",
            argv="/usr/bin/lnd",
            package="go:github.com/lightningnetwork/lnd 0.17.3",
            expect=Identity(product="lnd", version="0.17.3", protocol="lightning"),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:9735", argv="/usr/bin/lightningd"),),
)
