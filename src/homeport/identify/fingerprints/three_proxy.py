"""3proxy, the tiny proxy for several protocols."""

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
    product="3proxy",
    kind=Kind.PROXY,
    matches=(
        Match(programs=("3proxy",)),
        Match(packages=("deb:3proxy", "rpm:3proxy", "apk:3proxy", "brew:3proxy")),
    ),
    roles=(
        Role(
            name="SOCKS", when=(setting(r"^socks\b.*-p{port}\b"),), ports=(1080,), protocol="socks"
        ),
        Role(
            name="web proxy",
            when=(setting(r"^proxy\b.*-p{port}\b"),),
            ports=(3128,),
            protocol="http-proxy",
        ),
    ),
    tls=(Rule(PLAIN),),
    auth=(
        Rule("password", (setting(r"^auth\s+.*\b(?:strong|cache)\b"),)),
        Rule("none", (setting(r"^auth\s+(?:none|iponly)\b"),)),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:1081",
            argv="/usr/bin/3proxy 3proxy.cfg",
            package="deb:3proxy 0.9.4",
            settings="auth strong\nsocks -p1081",
            expect=Identity(
                product="3proxy", version="0.9.4", protocol="socks", tls=False, auth="password"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:3128",
            argv="/usr/bin/3proxy c.cfg",
            settings="auth none\nproxy -p3128",
            expect=Identity(product="3proxy", protocol="http-proxy", tls=False, auth="none"),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:3128", argv="/usr/sbin/squid"),),
)
