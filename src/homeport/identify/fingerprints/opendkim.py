"""OpenDKIM, the signing mail filter."""

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
    product="OpenDKIM",
    kind=Kind.MAIL,
    protocol="milter",
    matches=(
        Match(programs=("opendkim",)),
        Match(packages=("deb:opendkim", "rpm:opendkim", "apk:opendkim")),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8891",
            argv="/usr/sbin/opendkim -f",
            package="deb:opendkim 2.11.0",
            expect=Identity(
                product="OpenDKIM", version="2.11.0", protocol="milter", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:8893", argv="/usr/sbin/opendmarc"),),
)
