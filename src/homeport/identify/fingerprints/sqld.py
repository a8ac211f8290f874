"""sqld, the server of libSQL."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    argv,
    environ,
    option,
)

FINGERPRINT = Fingerprint(
    product="sqld",
    kind=Kind.DATABASE,
    protocol="http",
    matches=(Match(programs=("sqld",)), Match(packages=("brew:sqld",))),
    roles=(
        Role(
            name="replicas",
            when=(option("--grpc-listen-addr"), environ("SQLD_GRPC_LISTEN_ADDR", ":{port}$")),
            ports=(5001,),
            protocol="grpc",
        ),
        Role(name="administration", when=(option("--admin-listen-addr"),), protocol="http"),
        Role(name="PostgreSQL", when=(option("--pg-listen-addr"),), protocol="postgresql"),
    ),
    tls=(Rule(PLAIN),),
    auth=(
        Rule(
            "token",
            (
                argv(r"--auth-jwt-key-file\b"),
                environ("SQLD_AUTH_JWT_KEY"),
                environ("SQLD_AUTH_JWT_KEY_FILE"),
            ),
        ),
        Rule("password", (argv(r"--http-auth\b"), environ("SQLD_HTTP_AUTH"))),
        Rule("none"),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/bin/sqld --http-listen-addr 127.0.0.1:8080",
            package="brew:sqld 0.24.31",
            exe="/bin/sqld",
            expect=Identity(
                product="sqld", version="0.24.31", protocol="http", tls=False, auth="none"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:5001",
            argv="/bin/sqld --grpc-listen-addr 127.0.0.1:5001 --auth-jwt-key-file k",
            expect=Identity(product="sqld", protocol="grpc", tls=False, auth="token"),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:8080", argv="/usr/bin/sqldiff"),),
)
