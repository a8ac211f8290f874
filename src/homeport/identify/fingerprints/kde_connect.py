"""KDE Connect and GSConnect, phones and desktops together."""

from homeport.identify.fingerprint import (
    PLAIN,
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
    product="KDE Connect",
    kind=Kind.DESKTOP,
    protocol="kdeconnect",
    never_probe=True,
    matches=(
        Match(programs=("kdeconnectd",)),
        Match(packages=("deb:kdeconnect", "rpm:kdeconnectd")),
        Match(programs=("gjs*",), argv=r"gsconnect"),
    ),
    roles=(
        Role(
            name="discovery",
            transport=Transport.UDP,
            otherwise=True,
            protocol="kdeconnect",
            tls=(Rule(PLAIN),),
        ),
    ),
    auth=(Rule("key"),),
    samples=(
        Sample(
            door="tcp [::]:1716",
            argv="/usr/lib/x86_64-linux-gnu/libexec/kdeconnectd",
            package="deb:kdeconnect 22.12.3",
            expect=Identity(
                product="KDE Connect", version="22.12.3", protocol="kdeconnect", auth="key"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp [::]:1716",
            argv="/usr/bin/kded5",
        ),
    ),
)
