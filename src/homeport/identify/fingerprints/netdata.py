"""Netdata, the live numbers of a machine."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
)

FINGERPRINT = Fingerprint(
    product="Netdata",
    kind=Kind.MONITORING,
    protocol="http",
    matches=(
        Match(programs=("netdata",)),
        Match(packages=("deb:netdata*", "rpm:netdata", "apk:netdata", "brew:netdata")),
    ),
    roles=(Role(name="statsd", ports=(8125,), protocol="statsd"),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:19999",
            argv="/usr/sbin/netdata -D",
            package="deb:netdata-core 1.37.1",
            expect=Identity(product="Netdata", version="1.37.1", protocol="http", auth="none"),
        ),
        Sample(
            door="udp 127.0.0.1:8125",
            argv="/usr/sbin/netdata -D",
            expect=Identity(product="Netdata", protocol="statsd", auth="none"),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:19999", argv="/usr/bin/netdiscover"),),
)
