"""Shadowsocks: its server, and the local SOCKS proxy."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    title,
)

FINGERPRINT = Fingerprint(
    product="Shadowsocks",
    kind=Kind.PROXY,
    protocol="shadowsocks",
    matches=(
        Match(
            programs=(
                "ss-server",
                "ss-local",
                "ss-redir",
                "ss-tunnel",
                "ss-manager",
                "ssserver",
                "sslocal",
                "ssservice",
                "shadowsocks-server",
                "go-shadowsocks2",
            )
        ),
        Match(
            packages=(
                "deb:shadowsocks-*",
                "rpm:shadowsocks-*",
                "apk:shadowsocks-*",
                "brew:shadowsocks-*",
                "cargo:shadowsocks-rust",
            )
        ),
    ),
    roles=(
        Role(
            name="local proxy",
            when=(title(r"\S*ss-?local\b"), title(r"\S*ssservice local\b")),
            protocol="socks",
            tls=(Rule(PLAIN),),
            auth=(Rule("none"),),
        ),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("key"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8388",
            argv="/usr/bin/ss-server -c c.json",
            package="deb:shadowsocks-libev 3.3.5",
            expect=Identity(
                product="Shadowsocks",
                version="3.3.5",
                protocol="shadowsocks",
                tls=False,
                auth="key",
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:1080",
            argv="/usr/bin/sslocal -c c.json",
            package="brew:shadowsocks-rust 1.17.1",
            expect=Identity(
                product="Shadowsocks", version="1.17.1", protocol="socks", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:1080", argv="/usr/bin/ss -tl"),),
)
