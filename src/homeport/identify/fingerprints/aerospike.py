"""Aerospike, the key-value database on flash."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    setting,
)

FINGERPRINT = Fingerprint(
    product="Aerospike",
    kind=Kind.DATABASE,
    protocol="aerospike",
    matches=(
        Match(programs=("asd",)),
        Match(packages=("deb:aerospike-server*", "rpm:aerospike-server*")),
    ),
    roles=(
        Role(name="nodes", ports=(3001, 3002), protocol="aerospike-fabric", auth=(Rule("none"),)),
        Role(
            name="administration",
            ports=(3003, 3008),
            protocol="aerospike-info",
            auth=(Rule("none"),),
        ),
    ),
    tls=(Rule(PLAIN),),
    auth=(
        Rule("password", (setting(r"^(?:security\s*\{|enable-security\s+true)"),)),
        Rule("none", (setting("."),)),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="/usr/bin/asd --config-file /etc/aerospike/aerospike.conf",
            package="deb:aerospike-server-community 6.4.0.10",
            settings="service {\nproto-fd-max 15000",
            expect=Identity(
                product="Aerospike",
                version="6.4.0.10",
                protocol="aerospike",
                tls=False,
                auth="none",
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:9145", argv="/usr/bin/aerospike-prometheus-exporter"),),
)
