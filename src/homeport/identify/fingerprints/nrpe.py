"""NRPE, Nagios's agent."""

from homeport.identify.fingerprint import (
    PLAIN,
    TLS,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    argv,
)

FINGERPRINT = Fingerprint(
    product="NRPE",
    kind=Kind.MONITORING,
    protocol="nrpe",
    matches=(
        Match(programs=("nrpe",)),
        Match(packages=("deb:nagios-nrpe-server", "rpm:nrpe", "apk:nrpe")),
    ),
    tls=(Rule(PLAIN, (argv(r"\s-n\b"),)), Rule(TLS)),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:5666",
            argv="/usr/sbin/nrpe -c /etc/nagios/nrpe.cfg -f",
            package="deb:nagios-nrpe-server 4.1.0",
            expect=Identity(
                product="NRPE", version="4.1.0", protocol="nrpe", tls=True, auth="none"
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:5666", argv="/usr/lib/nagios/plugins/check_nrpe"),),
)
