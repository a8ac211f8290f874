"""aria2, the download program, controlled over RPC."""

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
    Transport,
    argv,
    option,
    setting,
)

FINGERPRINT = Fingerprint(
    product="aria2",
    kind=Kind.FILES,
    protocol="http",
    matches=(
        Match(programs=("aria2c",)),
        Match(packages=("deb:aria2", "rpm:aria2", "apk:aria2", "brew:aria2")),
    ),
    roles=(
        Role(
            name="peers",
            when=(option("--listen-port"),),
            transport=Transport.TCP,
            protocol="bittorrent",
            auth=(Rule("none"),),
        ),
        Role(
            name="discovery",
            transport=Transport.UDP,
            otherwise=True,
            protocol="bittorrent",
            auth=(Rule("none"),),
        ),
    ),
    tls=(Rule(TLS, (argv(r"--rpc-secure(?:=true)?(?:\s|$)"),)), Rule(PLAIN)),
    auth=(
        Rule("token", (argv(r"--rpc-secret\b"), setting(r"^rpc-secret\s*="))),
        Rule("password", (argv(r"--rpc-user\b"),)),
        Rule("none"),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:6800",
            argv="/usr/bin/aria2c --enable-rpc --rpc-secret=x",
            package="deb:aria2 1.36.0",
            expect=Identity(
                product="aria2", version="1.36.0", protocol="http", tls=False, auth="token"
            ),
        ),
        Sample(
            door="udp 127.0.0.1:6881",
            argv="/usr/bin/aria2c --enable-rpc",
            package="deb:aria2 1.36.0",
            expect=Identity(
                product="aria2", version="1.36.0", protocol="bittorrent", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:8080", argv="/usr/bin/ariang"),),
)
