"""Qdrant, the vector database."""

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
    environ,
    setting,
)

FINGERPRINT = Fingerprint(
    product="Qdrant",
    kind=Kind.DATABASE,
    protocol="http",
    matches=(
        Match(programs=("qdrant",)),
        Match(packages=("deb:qdrant", "brew:qdrant", "cargo:qdrant")),
    ),
    roles=(
        Role(
            name="gRPC",
            when=(
                environ("QDRANT__SERVICE__GRPC_PORT", "^{port}$"),
                setting(r"^service\.grpc_port = {port}$"),
            ),
            ports=(6334,),
            protocol="grpc",
        ),
        Role(name="peers", ports=(6335,), protocol="grpc", auth=(Rule("none"),)),
    ),
    tls=(
        Rule(
            TLS,
            (
                environ("QDRANT__SERVICE__ENABLE_TLS", "(?:true|1)"),
                setting(r"^service\.enable_tls = true"),
            ),
        ),
        Rule(PLAIN),
    ),
    auth=(
        Rule("token", (environ("QDRANT__SERVICE__API_KEY"), setting(r"^service\.api_key = \S"))),
        Rule("none"),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:6333",
            argv="/usr/bin/qdrant",
            package="deb:qdrant 1.7.4",
            expect=Identity(
                product="Qdrant", version="1.7.4", protocol="http", tls=False, auth="none"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:6334",
            argv="./qdrant",
            environ="QDRANT__SERVICE__API_KEY=***",
            expect=Identity(product="Qdrant", protocol="grpc", tls=False, auth="token"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:6333",
            argv="/usr/bin/python3 q.py",
            runtime="python 3.11.2",
            entry="script:/srv/q.py",
            imports="qdrant_client",
        ),
    ),
)
