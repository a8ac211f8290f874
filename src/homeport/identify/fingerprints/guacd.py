"""guacd, the proxy of Apache Guacamole."""

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
    product="guacd",
    kind=Kind.REMOTE,
    protocol="guacamole",
    matches=(Match(programs=("guacd",)), Match(packages=("deb:guacd", "rpm:guacd"))),
    tls=(Rule(TLS, (argv(r"\s-C\b"),)), Rule(PLAIN)),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:4822",
            argv="/usr/sbin/guacd -f",
            package="deb:guacd 1.3.0",
            expect=Identity(
                product="guacd", version="1.3.0", protocol="guacamole", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:4822", argv="/usr/bin/guake"),),
)
