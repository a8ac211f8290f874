"""OpenSIPS, the SIP server."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Sample,
)

FINGERPRINT = Fingerprint(
    product="OpenSIPS",
    kind=Kind.CHAT,
    protocol="sip",
    matches=(Match(programs=("opensips",)), Match(packages=("deb:opensips", "rpm:opensips"))),
    samples=(
        Sample(
            door="udp 127.0.0.1:5060",
            argv="/usr/sbin/opensips -f o.cfg",
            package="deb:opensips 3.3.2",
            expect=Identity(product="OpenSIPS", version="3.3.2", protocol="sip"),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:5060", argv="/usr/sbin/kamailio"),),
)
