"""Asterisk, the telephone exchange."""

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
    Transport,
)

FINGERPRINT = Fingerprint(
    product="Asterisk",
    kind=Kind.CHAT,
    protocol="sip",
    matches=(
        Match(programs=("asterisk",)),
        Match(packages=("deb:asterisk", "rpm:asterisk", "apk:asterisk", "brew:asterisk")),
    ),
    roles=(
        Role(
            name="manager",
            ports=(5038,),
            protocol="asterisk-manager",
            tls=(Rule(PLAIN),),
            auth=(Rule("password"),),
        ),
        Role(name="web", ports=(8088,), protocol="http", tls=(Rule(PLAIN),)),
        Role(name="web with TLS", ports=(8089,), protocol="http", tls=(Rule(TLS),)),
        Role(name="IAX", ports=(4569,), transport=Transport.UDP, protocol="iax"),
        Role(name="SCCP", ports=(2000,), transport=Transport.TCP, protocol="sccp"),
        Role(name="SIP with TLS", ports=(5061,), tls=(Rule(TLS),)),
        Role(
            name="control",
            transport=Transport.UNIX,
            otherwise=True,
            protocol="console",
            tls=(Rule(PLAIN),),
            never_probe=True,
        ),
    ),
    samples=(
        Sample(
            door="udp 127.0.0.1:5060",
            argv="/usr/sbin/asterisk -f -U asterisk",
            package="deb:asterisk 16.28.0",
            expect=Identity(product="Asterisk", version="16.28.0", protocol="sip"),
        ),
        Sample(
            door="tcp 127.0.0.1:5038",
            argv="/usr/sbin/asterisk -f",
            package="deb:asterisk 16.28.0",
            expect=Identity(
                product="Asterisk",
                version="16.28.0",
                protocol="asterisk-manager",
                tls=False,
                auth="password",
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:5060", argv="/usr/sbin/kamailio"),),
)
