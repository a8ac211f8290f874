"""OpenDMARC, the checking mail filter."""

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
    product="OpenDMARC",
    kind=Kind.MAIL,
    protocol="milter",
    matches=(Match(programs=("opendmarc",)), Match(packages=("deb:opendmarc", "rpm:opendmarc"))),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8893",
            argv="/usr/sbin/opendmarc -f",
            package="deb:opendmarc 1.4.2",
            expect=Identity(
                product="OpenDMARC", version="1.4.2", protocol="milter", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:8891", argv="/usr/sbin/opendkim"),),
)
