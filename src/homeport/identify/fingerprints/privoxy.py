"""Privoxy, the filtering web proxy."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
)

FINGERPRINT = Fingerprint(
    product="Privoxy",
    kind=Kind.PROXY,
    protocol="http-proxy",
    matches=(
        Match(programs=("privoxy",)),
        Match(packages=("deb:privoxy", "rpm:privoxy", "apk:privoxy", "brew:privoxy")),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8118",
            argv="/usr/sbin/privoxy --pidfile /run/privoxy.pid /etc/privoxy/config",
            package="deb:privoxy 3.0.34",
            expect=Identity(
                product="Privoxy", version="3.0.34", protocol="http-proxy", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:8118", argv="/usr/sbin/polipo"),),
)
