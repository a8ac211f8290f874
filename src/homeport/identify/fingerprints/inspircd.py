"""InspIRCd, the IRC server."""

from homeport.identify.fingerprint import (
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
    product="InspIRCd",
    kind=Kind.CHAT,
    protocol="irc",
    matches=(
        Match(programs=("inspircd",)),
        Match(packages=("deb:inspircd", "rpm:inspircd", "apk:inspircd", "brew:inspircd")),
    ),
    roles=(Role(name="TLS", ports=(6697,), tls=(Rule(TLS),)),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:6667",
            argv="/usr/sbin/inspircd --nofork",
            package="deb:inspircd 3.15.0",
            expect=Identity(product="InspIRCd", version="3.15.0", protocol="irc"),
        ),
        Sample(
            door="tcp 127.0.0.1:6697",
            argv="/usr/sbin/inspircd --nofork",
            package="deb:inspircd 3.15.0",
            expect=Identity(product="InspIRCd", version="3.15.0", protocol="irc", tls=True),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:6667", argv="/usr/sbin/ngircd"),),
)
