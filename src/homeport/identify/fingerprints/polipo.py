"""Polipo, the small caching web proxy."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    argv,
    setting,
)

FINGERPRINT = Fingerprint(
    product="Polipo",
    kind=Kind.PROXY,
    protocol="http-proxy",
    matches=(
        Match(programs=("polipo",)),
        Match(packages=("deb:polipo", "rpm:polipo", "brew:polipo")),
    ),
    tls=(Rule(PLAIN),),
    auth=(
        Rule("password", (argv("authCredentials="), setting(r"^authCredentials\s*="))),
        Rule("none"),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8123",
            argv="/usr/bin/polipo -c /etc/polipo/config",
            package="deb:polipo 1.1.1",
            expect=Identity(
                product="Polipo", version="1.1.1", protocol="http-proxy", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:8118", argv="/usr/sbin/privoxy"),),
)
