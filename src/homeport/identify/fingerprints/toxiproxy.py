"""Toxiproxy, which makes connections bad for tests."""

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
    product="Toxiproxy",
    kind=Kind.DEVTOOL,
    matches=(
        Match(programs=("toxiproxy-server", "toxiproxy-server-linux-*")),
        Match(packages=("go:github.com/Shopify/toxiproxy*", "brew:toxiproxy")),
    ),
    roles=(
        Role(
            name="API",
            when=(option("--?port"),),
            ports=(8474,),
            protocol="http",
            auth=(Rule("none"),),
        ),
    ),
    tls=(Rule(PLAIN),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8474",
            argv="/usr/bin/toxiproxy-server",
            package="go:github.com/Shopify/toxiproxy/v2 2.7.0",
            expect=Identity(
                product="Toxiproxy", version="2.7.0", protocol="http", tls=False, auth="none"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:22000",
            argv="/usr/bin/toxiproxy-server",
            expect=Identity(product="Toxiproxy", tls=False),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:8474", argv="/usr/bin/toxiproxy-cli"),),
)
