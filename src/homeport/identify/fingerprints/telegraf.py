"""Telegraf, which collects metrics."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Sample,
    setting,
)

FINGERPRINT = Fingerprint(
    product="Telegraf",
    kind=Kind.MONITORING,
    matches=(
        Match(programs=("telegraf",)),
        Match(
            packages=(
                "deb:telegraf",
                "rpm:telegraf",
                "apk:telegraf",
                "brew:telegraf",
                "go:github.com/influxdata/telegraf",
            )
        ),
    ),
    roles=(
        Role(
            name="metrics",
            when=(setting(r"^outputs\.prometheus_client\.listen = \S*:{port}\b"),),
            ports=(9273,),
            protocol="http",
        ),
        Role(
            name="statsd",
            when=(setting(r"^inputs\.statsd\.service_address = \S*:{port}\b"),),
            ports=(8125,),
            protocol="statsd",
        ),
        Role(
            name="HTTP",
            when=(setting(r"^inputs\.(?:http_|influxdb_)\w+\.service_address = \S*:{port}\b"),),
            ports=(8186,),
            protocol="http",
        ),
        Role(
            name="syslog",
            when=(setting(r"^inputs\.syslog\.server = \S*:{port}\b"),),
            protocol="syslog",
        ),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:9273",
            argv="/usr/bin/telegraf -config /etc/telegraf/telegraf.conf",
            package="deb:telegraf 1.29.4",
            expect=Identity(product="Telegraf", version="1.29.4", protocol="http"),
        ),
        Sample(
            door="udp 127.0.0.1:8125",
            argv="/usr/bin/telegraf",
            expect=Identity(product="Telegraf", protocol="statsd"),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:8086", argv="/usr/bin/influxd"),),
)
