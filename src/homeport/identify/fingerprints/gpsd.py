"""gpsd, where this machine is."""

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
    product="gpsd",
    kind=Kind.SYSTEM,
    protocol="gpsd",
    matches=(
        Match(programs=("gpsd",)),
        Match(packages=("deb:gpsd", "rpm:gpsd", "apk:gpsd", "brew:gpsd")),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:2947",
            argv="/usr/sbin/gpsd -n /dev/ttyACM0",
            package="deb:gpsd 3.22",
            expect=Identity(
                product="gpsd", version="3.22", protocol="gpsd", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:2947", argv="/usr/bin/gpspipe -w"),),
)
