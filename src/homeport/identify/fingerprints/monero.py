"""Monero's node and wallet."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    argv,
    option,
    setting,
    title,
)

FINGERPRINT = Fingerprint(
    product="Monero",
    kind=Kind.NETWORK,
    protocol="monero",
    matches=(
        Match(programs=("monerod", "monero-wallet-rpc")),
        Match(packages=("deb:monero", "brew:monero")),
    ),
    roles=(
        Role(
            name="RPC",
            when=(option("--rpc-(?:restricted-)?bind-port"),),
            ports=(18081, 18089, 28081, 38081, 18082),
            protocol="http",
            auth=(
                Rule("password", (argv(r"--rpc-login\b"), setting(r"^rpc-login\s*="))),
                Rule("none", (argv(r"--disable-rpc-login\b"),)),
                Rule("password", (title(r"\S*monero-wallet-rpc"),)),
                Rule("none"),
            ),
        ),
        Role(name="ZMQ", when=(option("--zmq-rpc-bind-port"),), ports=(18083,), protocol="zmtp"),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:18081",
            argv="/usr/bin/monerod --non-interactive",
            package="deb:monero 0.18.0.0",
            expect=Identity(product="Monero", version="0.18.0.0", protocol="http", auth="none"),
        ),
        Sample(
            door="tcp 127.0.0.1:18080",
            argv="/usr/bin/monerod",
            package="deb:monero 0.18.0.0",
            expect=Identity(product="Monero", version="0.18.0.0", protocol="monero"),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:3333", argv="/usr/bin/xmrig"),),
)
