"""netcat, in its Debian, OpenBSD and GNU kinds."""

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
    product="netcat",
    kind=Kind.NETWORK,
    matches=(
        Match(programs=("nc", "nc.openbsd", "nc.traditional", "netcat")),
        Match(
            packages=(
                "deb:netcat-openbsd",
                "deb:netcat-traditional",
                "rpm:netcat",
                "apk:netcat-openbsd",
                "brew:netcat",
            )
        ),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    never_probe=True,
    samples=(
        Sample(
            door="tcp 127.0.0.1:9000",
            argv="nc -l -p 9000",
            package="deb:netcat-openbsd 1.219",
            exe="/usr/bin/nc.openbsd",
            expect=Identity(product="netcat", version="1.219", tls=False, auth="none"),
        ),
    ),
    near_misses=(
        Sample(door="tcp 127.0.0.1:9000", argv="/usr/bin/ncat -l 9000", package="deb:ncat 7.93"),
    ),
)
