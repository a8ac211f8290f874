"""clamd, the daemon of the ClamAV virus scanner."""

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
    product="ClamAV",
    kind=Kind.SECURITY,
    protocol="clamd",
    matches=(
        Match(programs=("clamd",)),
        Match(packages=("deb:clamav-daemon", "rpm:clamd", "apk:clamav-daemon")),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    never_probe=True,
    samples=(
        Sample(
            door="tcp 127.0.0.1:3310",
            argv="/usr/sbin/clamd --foreground=true",
            package="deb:clamav-daemon 1.0.3",
            expect=Identity(
                product="ClamAV", version="1.0.3", protocol="clamd", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:3310", argv="/usr/bin/freshclam -d"),),
)
