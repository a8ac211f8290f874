"""Weaviate, the vector database."""

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
    argv,
    environ,
)

FINGERPRINT = Fingerprint(
    product="Weaviate",
    kind=Kind.DATABASE,
    protocol="http",
    matches=(
        Match(programs=("weaviate", "weaviate-server")),
        Match(
            packages=("go:github.com/weaviate/weaviate", "go:github.com/semi-technologies/weaviate")
        ),
    ),
    roles=(
        Role(
            name="gRPC", when=(environ("GRPC_PORT", "^{port}$"),), ports=(50051,), protocol="grpc"
        ),
        Role(
            name="gossip",
            when=(environ("CLUSTER_GOSSIP_BIND_PORT", "^{port}$"),),
            ports=(7946, 7100),
            protocol="serf",
            auth=(Rule("none"),),
        ),
        Role(
            name="nodes",
            when=(environ("CLUSTER_DATA_BIND_PORT", "^{port}$"),),
            ports=(7947, 7101),
            protocol="http",
        ),
        Role(
            name="metrics", ports=(2112,), protocol="http", tls=(Rule(PLAIN),), auth=(Rule("none"),)
        ),
    ),
    tls=(Rule(TLS, (argv(r"--scheme[ =]https\b"),)), Rule(PLAIN)),
    auth=(
        Rule("token", (environ("AUTHENTICATION_ANONYMOUS_ACCESS_ENABLED", "^false$"),)),
        Rule("none", (environ("AUTHENTICATION_ANONYMOUS_ACCESS_ENABLED", "^true$"),)),
        Rule(
            "token",
            (
                environ("AUTHENTICATION_APIKEY_ENABLED", "^true$"),
                environ("AUTHENTICATION_OIDC_ENABLED", "^true$"),
            ),
        ),
        Rule("none"),
    ),
    probes=("weaviate",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/bin/weaviate --host 0.0.0.0 --port 8080 --scheme http",
            package="go:github.com/weaviate/weaviate 1.23.7",
            environ="AUTHENTICATION_ANONYMOUS_ACCESS_ENABLED=true",
            expect=Identity(
                product="Weaviate", version="1.23.7", protocol="http", tls=False, auth="none"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:50051",
            argv="/bin/weaviate --scheme http",
            environ="AUTHENTICATION_APIKEY_ENABLED=true",
            expect=Identity(product="Weaviate", protocol="grpc", tls=False, auth="token"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/usr/local/bin/shopd",
            runtime="go 1.22.1",
            installed="go:github.com/weaviate/weaviate-go-client/v4 4.12.0",
        ),
    ),
)
