"""UnrealIRCd, the IRC server."""

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
    product="UnrealIRCd",
    kind=Kind.CHAT,
    protocol="irc",
    matches=(Match(programs=("unrealircd",)),),
    roles=(
        Role(name="TLS", ports=(6697,), tls=(Rule(TLS),)),
        Role(
            name="control",
            transport=Transport.UNIX,
            otherwise=True,
            protocol="json-rpc",
            tls=(Rule(PLAIN),),
        ),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:6697",
            argv="/home/irc/unrealircd/bin/unrealircd",
            expect=Identity(product="UnrealIRCd", protocol="irc", tls=True),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:6667", argv="/usr/sbin/ircd-hybrid"),),
)
