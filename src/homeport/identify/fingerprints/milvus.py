"""Milvus, the vector database."""

from homeport.identify.fingerprint import (
    PLAIN,
    TLS,
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
    product="Milvus",
    kind=Kind.DATABASE,
    protocol="grpc",
    matches=(Match(programs=("milvus",)), Match(packages=("go:github.com/milvus-io/milvus",))),
    roles=(Role(name="metrics", ports=(9091,), protocol="http", auth=(Rule("none"),)),),
    tls=(Rule(TLS, (setting(r"^common\.security\.tlsMode = [12]"),)), Rule(PLAIN)),
    auth=(
        Rule("password", (setting(r"^common\.security\.authorizationEnabled = true"),)),
        Rule("none"),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:19530",
            argv="milvus run standalone",
            exe="/milvus/bin/milvus",
            package="go:github.com/milvus-io/milvus 2.3.7",
            expect=Identity(
                product="Milvus", version="2.3.7", protocol="grpc", tls=False, auth="none"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:9091",
            argv="/milvus/bin/milvus run standalone",
            expect=Identity(product="Milvus", protocol="http", tls=False, auth="none"),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:3000", argv="/usr/bin/attu"),),
)
