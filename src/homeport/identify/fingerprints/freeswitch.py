"""FreeSWITCH, the telephone exchange."""

from homeport.identify.fingerprint import (
    PLAIN,
    TLS,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
)

FINGERPRINT = Fingerprint(
    product="FreeSWITCH",
    kind=Kind.CHAT,
    protocol="sip",
    matches=(
        Match(programs=("freeswitch",)),
        Match(packages=("deb:freeswitch*", "rpm:freeswitch", "apk:freeswitch")),
    ),
    roles=(
        Role(
            name="event socket",
            ports=(8021,),
            protocol="freeswitch-event",
            tls=(Rule(PLAIN),),
            auth=(Rule("password"),),
            never_probe=True,
        ),
        Role(name="verto", ports=(8081,), protocol="websocket", tls=(Rule(PLAIN),)),
        Role(name="verto with TLS", ports=(8082,), protocol="websocket", tls=(Rule(TLS),)),
        Role(name="SIP with TLS", ports=(5061, 5081), tls=(Rule(TLS),)),
    ),
    samples=(
        Sample(
            door="udp 127.0.0.1:5060",
            argv="/usr/bin/freeswitch -nonat",
            package="deb:freeswitch 1.10.11",
            expect=Identity(product="FreeSWITCH", version="1.10.11", protocol="sip"),
        ),
        Sample(
            door="tcp 127.0.0.1:8021",
            argv="/usr/bin/freeswitch",
            expect=Identity(
                product="FreeSWITCH", protocol="freeswitch-event", tls=False, auth="password"
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:5060", argv="/usr/sbin/asterisk"),),
)
