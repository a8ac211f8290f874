"""Tinyproxy, the small web proxy."""

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
    product="Tinyproxy",
    kind=Kind.PROXY,
    protocol="http-proxy",
    matches=(
        Match(programs=("tinyproxy",)),
        Match(packages=("deb:tinyproxy*", "rpm:tinyproxy", "apk:tinyproxy", "brew:tinyproxy")),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("password", (setting(r"(?i)^BasicAuth\s"),)), Rule("none")),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8888",
            argv="/usr/bin/tinyproxy -d -c t.conf",
            package="deb:tinyproxy-bin 1.11.1",
            settings="Port 8888",
            expect=Identity(
                product="Tinyproxy", version="1.11.1", protocol="http-proxy", tls=False, auth="none"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:8888",
            argv="/usr/bin/tinyproxy -d -c t.conf",
            package="deb:tinyproxy-bin 1.11.1",
            settings="BasicAuth me ***",
            expect=Identity(
                product="Tinyproxy",
                version="1.11.1",
                protocol="http-proxy",
                tls=False,
                auth="password",
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:9240", argv="/usr/bin/tinyproxy_exporter"),),
)
