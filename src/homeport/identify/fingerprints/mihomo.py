"""Clash and its successor mihomo, the rule-based proxy."""

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
    product="mihomo",
    kind=Kind.PROXY,
    matches=(
        Match(programs=("mihomo", "clash", "clash-meta", "verge-mihomo", "clash-linux-amd64*")),
        Match(
            packages=(
                "go:github.com/metacubex/mihomo",
                "go:github.com/Dreamacro/clash",
                "brew:mihomo",
            )
        ),
    ),
    roles=(
        Role(
            name="controller",
            when=(setting(r"^external-controller = \S*:{port}$"),),
            ports=(9090,),
            protocol="http",
            auth=(Rule("token", (setting(r"^secret = \S"),)), Rule("none", (setting("."),))),
        ),
        Role(
            name="mixed proxy",
            when=(setting("^(?:mixed-port|port) = {port}$"),),
            ports=(7890,),
            protocol="http-proxy",
        ),
        Role(
            name="SOCKS", when=(setting("^socks-port = {port}$"),), ports=(7891,), protocol="socks"
        ),
        Role(
            name="DNS",
            when=(setting(r"^dns\.listen = \S*:{port}$"),),
            protocol="dns",
            auth=(Rule("none"),),
        ),
    ),
    tls=(Rule(PLAIN),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:7890",
            argv="/usr/bin/mihomo -d d",
            package="go:github.com/metacubex/mihomo 1.18.1",
            expect=Identity(product="mihomo", version="1.18.1", protocol="http-proxy", tls=False),
        ),
        Sample(
            door="tcp 127.0.0.1:9091",
            argv="/usr/bin/clash",
            settings="external-controller = 127.0.0.1:9091",
            expect=Identity(product="mihomo", protocol="http", tls=False, auth="none"),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:7890", argv="/usr/bin/clash-verge"),),
)
