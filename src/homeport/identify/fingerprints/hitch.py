"""hitch, the TLS proxy before Varnish."""

from homeport.identify.fingerprint import (
    TLS,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
)

FINGERPRINT = Fingerprint(
    product="hitch",
    kind=Kind.PROXY,
    protocol="http",
    matches=(
        Match(programs=("hitch", "hitch-openssl")),
        Match(packages=("deb:hitch", "rpm:hitch", "apk:hitch", "brew:hitch")),
    ),
    tls=(Rule(TLS),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:443",
            argv="/usr/sbin/hitch --config /etc/hitch/hitch.conf",
            package="deb:hitch 1.7.3",
            expect=Identity(product="hitch", version="1.7.3", protocol="http", tls=True),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:443", argv="/usr/sbin/nginx"),),
)
