"""Pushpin, the proxy for real-time web services."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
)

FINGERPRINT = Fingerprint(
    product="Pushpin",
    kind=Kind.PROXY,
    protocol="http",
    matches=(
        Match(
            programs=(
                "pushpin",
                "pushpin-proxy",
                "pushpin-handler",
                "pushpin-condure",
                "condure",
                "pushpin-connmgr",
            )
        ),
        Match(packages=("deb:pushpin", "rpm:pushpin", "brew:pushpin")),
    ),
    roles=(
        Role(
            name="control",
            ports=(5560, 5562, 5563),
            protocol="zmtp",
            tls=(Rule(PLAIN),),
            auth=(Rule("none"),),
        ),
        Role(
            name="HTTP control",
            ports=(5561,),
            protocol="http",
            tls=(Rule(PLAIN),),
            auth=(Rule("none"),),
        ),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:7999",
            argv="/usr/bin/pushpin-condure --listen 7999,stream",
            package="deb:pushpin 1.36.0",
            expect=Identity(product="Pushpin", version="1.36.0", protocol="http"),
        ),
        Sample(
            door="tcp 127.0.0.1:5561",
            argv="/usr/bin/pushpin-handler",
            expect=Identity(product="Pushpin", protocol="http", tls=False, auth="none"),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:7999", argv="/usr/bin/pushpin-publish"),),
)
