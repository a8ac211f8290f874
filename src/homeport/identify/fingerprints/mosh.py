"""mosh, the shell over UDP."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
)

FINGERPRINT = Fingerprint(
    product="mosh",
    kind=Kind.REMOTE,
    protocol="mosh",
    matches=(
        Match(programs=("mosh-server",)),
        Match(packages=("deb:mosh", "rpm:mosh", "apk:mosh*", "brew:mosh")),
    ),
    auth=(Rule("key"),),
    samples=(
        Sample(
            door="udp 127.0.0.1:60001",
            argv="mosh-server new -s",
            package="deb:mosh 1.4.0",
            exe="/usr/bin/mosh-server",
            expect=Identity(product="mosh", version="1.4.0", protocol="mosh", auth="key"),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:1883", argv="/usr/sbin/mosquitto"),),
)
