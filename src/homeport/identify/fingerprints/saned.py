"""saned, which shares scanners."""

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
    product="saned",
    kind=Kind.SYSTEM,
    protocol="sane",
    matches=(
        Match(programs=("saned",)),
        Match(packages=("deb:sane-utils", "rpm:sane-backends-daemon")),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    never_probe=True,
    samples=(
        Sample(
            door="tcp 127.0.0.1:6566",
            argv="/usr/sbin/saned -l",
            package="deb:sane-utils 1.2.1",
            expect=Identity(
                product="saned", version="1.2.1", protocol="sane", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:6566", argv="/usr/bin/scanimage"),),
)
