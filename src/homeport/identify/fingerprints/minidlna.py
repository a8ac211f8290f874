"""ReadyMedia, the small DLNA server."""

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
    product="MiniDLNA",
    kind=Kind.MEDIA,
    protocol="http",
    matches=(
        Match(programs=("minidlnad", "minidlna")),
        Match(packages=("deb:minidlna", "rpm:minidlna", "apk:minidlna", "brew:minidlna")),
    ),
    roles=(Role(name="discovery", transport=Transport.UDP, otherwise=True, protocol="ssdp"),),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8200",
            argv="/usr/sbin/minidlnad -f m.conf",
            package="deb:minidlna 1.3.0",
            expect=Identity(
                product="MiniDLNA", version="1.3.0", protocol="http", tls=False, auth="none"
            ),
        ),
        Sample(
            door="udp 127.0.0.1:1900",
            argv="/usr/sbin/minidlnad",
            package="deb:minidlna 1.3.0",
            expect=Identity(
                product="MiniDLNA", version="1.3.0", protocol="ssdp", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:8200", argv="/usr/bin/gmediarender"),),
)
