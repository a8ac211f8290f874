"""collectd, which collects metrics."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    Transport,
)

FINGERPRINT = Fingerprint(
    product="collectd",
    kind=Kind.MONITORING,
    protocol="collectd",
    matches=(
        Match(programs=("collectd", "collectdmon")),
        Match(packages=("deb:collectd*", "rpm:collectd", "apk:collectd", "brew:collectd")),
    ),
    roles=(
        Role(
            name="metrics",
            ports=(9103,),
            transport=Transport.TCP,
            protocol="http",
            auth=(Rule("none"),),
        ),
        Role(
            name="local",
            transport=Transport.UNIX,
            otherwise=True,
            protocol="collectd-unixsock",
            tls=(Rule(PLAIN),),
        ),
    ),
    samples=(
        Sample(
            door="udp 127.0.0.1:25826",
            argv="/usr/sbin/collectd -f",
            package="deb:collectd-core 5.12.0",
            expect=Identity(product="collectd", version="5.12.0", protocol="collectd"),
        ),
        Sample(
            door="tcp 127.0.0.1:9103",
            argv="/usr/sbin/collectd -f",
            expect=Identity(product="collectd", protocol="http", auth="none"),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:9103", argv="/usr/bin/collectd_exporter"),),
)
