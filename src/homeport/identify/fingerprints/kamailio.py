"""Kamailio, the SIP server."""

from homeport.identify.fingerprint import (
    TLS,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    Transport,
)

FINGERPRINT = Fingerprint(
    product="Kamailio",
    kind=Kind.CHAT,
    protocol="sip",
    matches=(
        Match(programs=("kamailio",)),
        Match(packages=("deb:kamailio", "rpm:kamailio", "apk:kamailio")),
    ),
    roles=(
        Role(name="SIP with TLS", ports=(5061,), tls=(Rule(TLS),)),
        Role(
            name="control",
            transport=Transport.UNIX,
            otherwise=True,
            protocol="binrpc",
            never_probe=True,
        ),
    ),
    samples=(
        Sample(
            door="udp 127.0.0.1:5060",
            argv="/usr/sbin/kamailio -f k.cfg",
            package="deb:kamailio 5.6.3",
            expect=Identity(product="Kamailio", version="5.6.3", protocol="sip"),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:5060", argv="/usr/sbin/opensips"),),
)
