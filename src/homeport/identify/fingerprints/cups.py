"""CUPS, the printing system."""

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
    product="CUPS",
    kind=Kind.SYSTEM,
    protocol="ipp",
    matches=(
        Match(programs=("cupsd", "cups-browsed")),
        Match(packages=("deb:cups-daemon", "rpm:cups", "apk:cups")),
    ),
    roles=(
        Role(
            name="discovery",
            ports=(631,),
            transport=Transport.UDP,
            protocol="cups-browsing",
            tls=(Rule(PLAIN),),
        ),
        Role(
            name="local",
            transport=Transport.UNIX,
            otherwise=True,
            tls=(Rule(PLAIN),),
            auth=(Rule("none"),),
        ),
    ),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:631",
            argv="/usr/sbin/cupsd -l",
            package="deb:cups-daemon 2.4.2",
            expect=Identity(product="CUPS", version="2.4.2", protocol="ipp", auth="none"),
        ),
        Sample(
            door="unix /run/cups/cups.sock",
            argv="/usr/sbin/cupsd -l",
            package="deb:cups-daemon 2.4.2",
            expect=Identity(
                product="CUPS", version="2.4.2", protocol="ipp", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:631", argv="/usr/bin/ippeveprinter -n x"),),
)
