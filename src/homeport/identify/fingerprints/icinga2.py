"""Icinga 2, the monitoring."""

from homeport.identify.fingerprint import (
    TLS,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    package,
)

FINGERPRINT = Fingerprint(
    product="Icinga 2",
    kind=Kind.MONITORING,
    protocol="http",
    matches=(
        Match(programs=("icinga2",)),
        Match(packages=("deb:icinga2*", "rpm:icinga2*", "apk:icinga2")),
    ),
    version=(package("*:icinga2*"),),
    tls=(Rule(TLS),),
    auth=(Rule("password"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:5665",
            argv="/usr/lib/x86_64-linux-gnu/icinga2/sbin/icinga2 --no-stack-rlimit daemon",
            package="deb:icinga2-bin 2.13.6",
            expect=Identity(
                product="Icinga 2", version="2.13.6", protocol="http", tls=True, auth="password"
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:5665", argv="/usr/bin/icingadb"),),
)
