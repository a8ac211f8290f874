"""Dante, the SOCKS server."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    setting,
)

FINGERPRINT = Fingerprint(
    product="Dante",
    kind=Kind.PROXY,
    protocol="socks",
    matches=(
        Match(programs=("danted", "sockd")),
        Match(packages=("deb:dante-server", "rpm:dante-server", "apk:dante-server", "brew:dante")),
    ),
    tls=(Rule(PLAIN),),
    auth=(
        Rule("none", (setting(r"^(?:socks|client)?method:\s*none\b"),)),
        Rule("password", (setting(r"^socksmethod:\s*(?:username|pam)"),)),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:1080",
            argv="/usr/sbin/danted -f d.conf",
            package="deb:dante-server 1.4.2",
            settings="socksmethod: username",
            expect=Identity(
                product="Dante", version="1.4.2", protocol="socks", tls=False, auth="password"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:1080",
            argv="/usr/sbin/sockd",
            settings="socksmethod: none",
            expect=Identity(product="Dante", protocol="socks", tls=False, auth="none"),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:1080", argv="/usr/bin/microsocks"),),
)
